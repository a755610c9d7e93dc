/* In the place of Fortran's runtime (3 MB), of which numpy's OpenBLAS uses four functions. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The text of LAPACK's error messages: both parts, cut or filled with blanks to the length of the target. */
void _gfortran_concat_string(size_t room, char *target, size_t first, const char *one, size_t second, const char *two) {
    size_t copied = first < room ? first : room;
    memcpy(target, one, copied);
    size_t more = second < room - copied ? second : room - copied;
    memcpy(target + copied, two, more);
    memset(target + copied + more, ' ', room - copied - more);
}

/* LAPACK's clock, which no routine of LAPACK reads. */
float _gfortran_etime(void *times) {
    (void)times;
    return 0;
}

#define POWER(NAME, FLOAT)                                                                                             \
    FLOAT NAME(FLOAT base, int64_t exponent) {                                                                         \
        uint64_t left = exponent < 0 ? -(uint64_t)exponent : (uint64_t)exponent;                                       \
        FLOAT power = 1;                                                                                               \
        if (exponent < 0)                                                                                              \
            base = 1 / base;                                                                                           \
        for (; left; left >>= 1, base *= base)                                                                         \
            if (left & 1)                                                                                              \
                power *= base;                                                                                         \
        return power;                                                                                                  \
    }

POWER(_gfortran_pow_r4_i8, float)
POWER(_gfortran_pow_r8_i8, double)
