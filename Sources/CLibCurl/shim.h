/* libcurl sets and reads options through variadic functions, which Swift cannot call. */
#include <curl/curl.h>

typedef size_t (*cordon_curl_data)(char *bytes, size_t size, size_t count, void *user);
typedef int (*cordon_curl_progress)(void *user, curl_off_t expected, curl_off_t received, curl_off_t, curl_off_t);

static inline CURLcode cordon_curl_set_long(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode cordon_curl_set_offset(CURL *curl, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode cordon_curl_set_text(CURL *curl, CURLoption option, const char *value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode cordon_curl_set_pointer(CURL *curl, CURLoption option, void *value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode cordon_curl_set_data(CURL *curl, CURLoption option, cordon_curl_data value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode cordon_curl_set_progress(CURL *curl, cordon_curl_progress value) {
    return curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, value);
}
static inline CURLcode cordon_curl_get_long(CURL *curl, CURLINFO info, long *value) {
    return curl_easy_getinfo(curl, info, value);
}
static inline CURLcode cordon_curl_get_offset(CURL *curl, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(curl, info, value);
}
static inline CURLcode cordon_curl_get_text(CURL *curl, CURLINFO info, const char **value) {
    return curl_easy_getinfo(curl, info, (char **)value);
}
