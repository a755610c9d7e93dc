/* The twenty functions that OpenCV asks of its own OpenBLAS (42 MB with what that needs), by numpy's, which is there
   anyway. Numpy's OpenBLAS counts with 64-bit integers, OpenCV's with 32-bit ones: here they are converted. */

#include <stdint.h>
#include <stdlib.h>

typedef int64_t wide;

static wide *indices(wide count) { return malloc((count > 0 ? count : 1) * sizeof(wide)); }

static wide smaller(wide first, wide second) { return first < second ? first : second; }

static void give(const wide *from, int *to, wide count) {
    for (wide index = 0; index < count; index++) to[index] = (int)from[index];
}

#define LAPACK(T, P)                                                                                                   \
    void scipy_##P##gesv_64_(wide *, wide *, T *, wide *, wide *, T *, wide *, wide *);                                \
    void scipy_##P##getrf_64_(wide *, wide *, T *, wide *, wide *, wide *);                                            \
    void scipy_##P##posv_64_(char *, wide *, wide *, T *, wide *, T *, wide *, wide *, size_t);                        \
    void scipy_##P##potrf_64_(char *, wide *, T *, wide *, wide *, size_t);                                            \
    void scipy_##P##geqrf_64_(wide *, wide *, T *, wide *, T *, T *, wide *, wide *);                                  \
    void scipy_##P##gels_64_(char *, wide *, wide *, wide *, T *, wide *, T *, wide *, T *, wide *, wide *, size_t);   \
    void scipy_##P##gesdd_64_(                                                                                         \
        char *, wide *, wide *, T *, wide *, T *, T *, wide *, T *, wide *, T *, wide *, wide *, wide *, size_t);      \
    void scipy_##P##geev_64_(                                                                                          \
        char *, char *, wide *, T *, wide *, T *, T *, T *, wide *, T *, wide *, T *, wide *, wide *, size_t, size_t); \
                                                                                                                       \
    void P##gesv_(int *n, int *sides, T *a, int *lda, int *pivots, T *b, int *ldb, int *info) {                        \
        wide n_ = *n, sides_ = *sides, lda_ = *lda, ldb_ = *ldb, info_ = 0, *pivots_ = indices(n_);                    \
        scipy_##P##gesv_64_(&n_, &sides_, a, &lda_, pivots_, b, &ldb_, &info_);                                        \
        give(pivots_, pivots, n_);                                                                                     \
        free(pivots_);                                                                                                 \
        *info = (int)info_;                                                                                            \
    }                                                                                                                  \
    void P##getrf_(int *m, int *n, T *a, int *lda, int *pivots, int *info) {                                           \
        wide m_ = *m, n_ = *n, lda_ = *lda, info_ = 0, *pivots_ = indices(smaller(m_, n_));                            \
        scipy_##P##getrf_64_(&m_, &n_, a, &lda_, pivots_, &info_);                                                     \
        give(pivots_, pivots, smaller(m_, n_));                                                                        \
        free(pivots_);                                                                                                 \
        *info = (int)info_;                                                                                            \
    }                                                                                                                  \
    void P##posv_(char *part, int *n, int *sides, T *a, int *lda, T *b, int *ldb, int *info) {                         \
        wide n_ = *n, sides_ = *sides, lda_ = *lda, ldb_ = *ldb, info_ = 0;                                            \
        scipy_##P##posv_64_(part, &n_, &sides_, a, &lda_, b, &ldb_, &info_, 1);                                        \
        *info = (int)info_;                                                                                            \
    }                                                                                                                  \
    void P##potrf_(char *part, int *n, T *a, int *lda, int *info) {                                                    \
        wide n_ = *n, lda_ = *lda, info_ = 0;                                                                          \
        scipy_##P##potrf_64_(part, &n_, a, &lda_, &info_, 1);                                                          \
        *info = (int)info_;                                                                                            \
    }                                                                                                                  \
    void P##geqrf_(int *m, int *n, T *a, int *lda, T *tau, T *work, int *room, int *info) {                            \
        wide m_ = *m, n_ = *n, lda_ = *lda, room_ = *room, info_ = 0;                                                  \
        scipy_##P##geqrf_64_(&m_, &n_, a, &lda_, tau, work, &room_, &info_);                                           \
        *info = (int)info_;                                                                                            \
    }                                                                                                                  \
    void P##gels_(char *turned, int *m, int *n, int *sides, T *a, int *lda, T *b, int *ldb, T *work, int *room,        \
                  int *info) {                                                                                         \
        wide m_ = *m, n_ = *n, sides_ = *sides, lda_ = *lda, ldb_ = *ldb, room_ = *room, info_ = 0;                    \
        scipy_##P##gels_64_(turned, &m_, &n_, &sides_, a, &lda_, b, &ldb_, work, &room_, &info_, 1);                   \
        *info = (int)info_;                                                                                            \
    }                                                                                                                  \
    void P##gesdd_(char *job, int *m, int *n, T *a, int *lda, T *s, T *u, int *ldu, T *vt, int *ldvt, T *work,         \
                   int *room, int *unused, int *info) {                                                                \
        wide m_ = *m, n_ = *n, lda_ = *lda, ldu_ = *ldu, ldvt_ = *ldvt, room_ = *room, info_ = 0;                      \
        wide *places = indices(8 * smaller(m_, n_));                                                                   \
        (void)unused;                                                                                                  \
        scipy_##P##gesdd_64_(                                                                                          \
            job, &m_, &n_, a, &lda_, s, u, &ldu_, vt, &ldvt_, work, &room_, places, &info_, 1);                        \
        free(places);                                                                                                  \
        *info = (int)info_;                                                                                            \
    }                                                                                                                  \
    void P##geev_(char *left, char *right, int *n, T *a, int *lda, T *wr, T *wi, T *vl, int *ldvl, T *vr, int *ldvr,   \
                  T *work, int *room, int *info) {                                                                     \
        wide n_ = *n, lda_ = *lda, ldvl_ = *ldvl, ldvr_ = *ldvr, room_ = *room, info_ = 0;                             \
        scipy_##P##geev_64_(                                                                                           \
            left, right, &n_, a, &lda_, wr, wi, vl, &ldvl_, vr, &ldvr_, work, &room_, &info_, 1, 1);                   \
        *info = (int)info_;                                                                                            \
    }

LAPACK(float, s)
LAPACK(double, d)

#define GEMM(P, FACTOR)                                                                                                \
    void scipy_cblas_##P##gemm64_(int, int, int, wide, wide, wide, FACTOR, const void *, wide, const void *, wide,     \
                                  FACTOR, void *, wide);                                                               \
    void cblas_##P##gemm(int order, int left, int right, int m, int n, int k, FACTOR alpha, const void *a, int lda,    \
                         const void *b, int ldb, FACTOR beta, void *c, int ldc) {                                      \
        scipy_cblas_##P##gemm64_(order, left, right, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);                    \
    }

GEMM(s, float)
GEMM(d, double)
GEMM(c, const void *)
GEMM(z, const void *)
