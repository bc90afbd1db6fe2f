/* The tables of Data/, linked into the binary. Read through CordonText.DataTable only. */
#ifndef CCORDONDATA_H
#define CCORDONDATA_H

struct cordon_table {
    const char *name;          /* path under Data/ */
    const char *bytes;         /* without comment lines */
    unsigned long length;
    unsigned long long fnv1a;  /* of the bytes, checked when the table is first read */
};

/* A function, because Swift does not import arrays of unknown size. */
const struct cordon_table *cordon_table_list(void);
extern const unsigned long cordon_table_count;

#endif
