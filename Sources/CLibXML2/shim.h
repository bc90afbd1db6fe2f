/* libxml2 as Debian builds it includes ICU's headers, which clash with the ICU inside Foundation. Only a struct that
   Cordon never touches (xmlCharEncodingHandler) needs them, so they are left out. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
