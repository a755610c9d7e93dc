/* In the place of ICU (39 MB, 32 of them data), by which Qt would collate, name time zones, change case by the rules of
   a language, and read old encodings: what opens something says that it failed, and Qt does without. What would be done
   with something open is never called. VERSION is that of the library. */

#define PASTE(name, version) name##_##version
#define PASTED(name, version) PASTE(name, version)
#define NAME(name) PASTED(name, VERSION)
#define NEVER(name) \
    void NAME(name)(void) {}

enum { U_UNSUPPORTED_ERROR = 16 };

static int fail(int *error) {
    *error = U_UNSUPPORTED_ERROR;
    return 0;
}

int NAME(u_strToLower)(void *to, int room, const void *from, int length, const char *language, int *error) {
    return fail(error);
}
int NAME(u_strToUpper)(void *to, int room, const void *from, int length, const char *language, int *error) {
    return fail(error);
}
int NAME(ucal_getCanonicalTimeZoneID)(const void *id, int length, void *to, int room, char *is_system, int *error) {
    return fail(error);
}
int NAME(ucal_getTimeZoneDisplayName)(void *calendar, int kind, const char *language, void *to, int room, int *error) {
    return fail(error);
}
void *NAME(ucal_open)(const void *zone, int length, const char *language, int kind, int *error) {
    fail(error);
    return 0;
}
void *NAME(ucnv_open)(const char *name, int *error) {
    fail(error);
    return 0;
}
const char *NAME(ucnv_getStandardName)(const char *name, const char *standard, int *error) {
    fail(error);
    return 0;
}
int NAME(ucnv_countAvailable)(void) { return 0; }
const char *NAME(ucnv_getAvailableName)(int number) { return 0; }
void *NAME(ucol_open)(const char *language, int *error) {
    fail(error);
    return 0;
}

NEVER(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NEVER(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NEVER(ucal_close)
NEVER(ucnv_cbFromUWriteUChars)
NEVER(ucnv_cbToUWriteUChars)
NEVER(ucnv_close)
NEVER(ucnv_fromUCountPending)
NEVER(ucnv_fromUnicode)
NEVER(ucnv_getFromUCallBack)
NEVER(ucnv_getMaxCharSize)
NEVER(ucnv_getName)
NEVER(ucnv_getToUCallBack)
NEVER(ucnv_reset)
NEVER(ucnv_setFromUCallBack)
NEVER(ucnv_setToUCallBack)
NEVER(ucnv_toUCountPending)
NEVER(ucnv_toUnicode)
NEVER(ucol_close)
NEVER(ucol_getSortKey)
NEVER(ucol_setAttribute)
NEVER(ucol_strcoll)
