/* In the place of libsystemd and what it brings (2.5 MB), which libdbus asks whether systemd hands sockets to this process.
   That is for services of the system; CrackView is none, and is told so. */

int sd_listen_fds(int unset) {
    (void)unset;
    return 0;
}

int sd_is_socket(int fd, int family, int type, int listening) {
    (void)fd, (void)family, (void)type, (void)listening;
    return 0;
}
