/* In the place of libaom (8 MB), by which OpenCV would read and write AVIF pictures: every call says that it failed.
   CrackView's photos are read by Pillow, and its videos by FFmpeg, which does not ask for libaom. */

void *aom_codec_av1_cx(void) { return 0; }
void *aom_codec_av1_dx(void) { return 0; }
void *aom_codec_get_cx_data(void) { return 0; }
void *aom_codec_get_frame(void) { return 0; }
void *aom_img_alloc(void) { return 0; }
void aom_img_free(void) {}
int aom_codec_control(void) { return 1; }
int aom_codec_decode(void) { return 1; }
int aom_codec_dec_init_ver(void) { return 1; }
int aom_codec_destroy(void) { return 1; }
int aom_codec_encode(void) { return 1; }
int aom_codec_enc_config_default(void) { return 1; }
int aom_codec_enc_config_set(void) { return 1; }
int aom_codec_enc_init_ver(void) { return 1; }
int aom_codec_set_option(void) { return 1; }
int aom_codec_version(void) { return 0; }
const char *aom_codec_version_str(void) { return "none"; }
const char *aom_codec_error(void) { return "not built in"; }
const char *aom_codec_error_detail(void) { return "not built in"; }
const char *aom_codec_err_to_string(void) { return "not built in"; }
