/* ICU's data, empty: what ICU calls stub data (icu4c/source/stubdata). Qt asks ICU for collation and for the names of
   time zones; CrackView asks Qt for neither, sorts with natsort, and 32 MB stay out. */
#include <stdint.h>

struct header {
    uint16_t size;
    uint8_t magic[2];
    uint16_t info_size, reserved;
    uint8_t big_endian, charset, size_of_char, reserved_byte;
    uint8_t format[4], format_version[4], data_version[4];
    char padding[8];
    uint32_t count, reserved_count;
    int32_t contents[4];
};

__attribute__((visibility("default"), aligned(16)))
const struct header NAME = {32, {0xda, 0x27}, 20, 0, 0, 0, 2, 0, "ToCP", {1, 0, 0, 0}, {0}, "stubdat", 0, 0, {0}};
