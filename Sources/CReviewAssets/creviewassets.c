#include "creviewassets.h"

static const uint8_t api_discovery_json[] = {
#embed "api/discovery.json"
};

static const uint8_t api_openapi_json[] = {
#embed "api/openapi.json"
};

static const uint8_t messages_ar_txt[] = {
#embed "messages/ar.txt"
};

static const uint8_t messages_de_txt[] = {
#embed "messages/de.txt"
};

static const uint8_t messages_en_txt[] = {
#embed "messages/en.txt"
};

static const uint8_t messages_es_txt[] = {
#embed "messages/es.txt"
};

static const uint8_t messages_fr_txt[] = {
#embed "messages/fr.txt"
};

static const uint8_t messages_he_txt[] = {
#embed "messages/he.txt"
};

static const uint8_t messages_it_txt[] = {
#embed "messages/it.txt"
};

static const uint8_t messages_nl_txt[] = {
#embed "messages/nl.txt"
};

static const uint8_t messages_pl_txt[] = {
#embed "messages/pl.txt"
};

static const uint8_t messages_pt_txt[] = {
#embed "messages/pt.txt"
};

static const uint8_t messages_tr_txt[] = {
#embed "messages/tr.txt"
};

static const uint8_t messages_uk_txt[] = {
#embed "messages/uk.txt"
};

static const uint8_t pages_around_above_mustache[] = {
#embed "pages/around-above.mustache"
};

static const uint8_t pages_around_below_mustache[] = {
#embed "pages/around-below.mustache"
};

static const uint8_t pages_audit_mustache[] = {
#embed "pages/audit.mustache"
};

static const uint8_t pages_bulk_mustache[] = {
#embed "pages/bulk.mustache"
};

static const uint8_t pages_case_row_mustache[] = {
#embed "pages/case-row.mustache"
};

static const uint8_t pages_case_mustache[] = {
#embed "pages/case.mustache"
};

static const uint8_t pages_dashboard_mustache[] = {
#embed "pages/dashboard.mustache"
};

static const uint8_t pages_decision_form_mustache[] = {
#embed "pages/decision-form.mustache"
};

static const uint8_t pages_error_mustache[] = {
#embed "pages/error.mustache"
};

static const uint8_t pages_findings_mustache[] = {
#embed "pages/findings.mustache"
};

static const uint8_t pages_icon_svg[] = {
#embed "pages/icon.svg"
};

static const uint8_t pages_layout_mustache[] = {
#embed "pages/layout.mustache"
};

static const uint8_t pages_moderators_mustache[] = {
#embed "pages/moderators.mustache"
};

static const uint8_t pages_notice_mustache[] = {
#embed "pages/notice.mustache"
};

static const uint8_t pages_page_css[] = {
#embed "pages/page.css"
};

static const uint8_t pages_page_js[] = {
#embed "pages/page.js"
};

static const uint8_t pages_plain_mustache[] = {
#embed "pages/plain.mustache"
};

static const uint8_t pages_policy_mustache[] = {
#embed "pages/policy.mustache"
};

static const uint8_t pages_precision_table_mustache[] = {
#embed "pages/precision-table.mustache"
};

static const uint8_t pages_queue_mustache[] = {
#embed "pages/queue.mustache"
};

static const uint8_t pages_reason_choice_mustache[] = {
#embed "pages/reason-choice.mustache"
};

static const uint8_t pages_search_mustache[] = {
#embed "pages/search.mustache"
};

static const uint8_t pages_second_looks_mustache[] = {
#embed "pages/second-looks.mustache"
};

static const uint8_t pages_settings_mustache[] = {
#embed "pages/settings.mustache"
};

static const uint8_t pages_sums_mustache[] = {
#embed "pages/sums.mustache"
};

static const uint8_t pages_text_mustache[] = {
#embed "pages/text.mustache"
};

static const uint8_t pages_thread_mustache[] = {
#embed "pages/thread.mustache"
};

static const uint8_t pages_words_table_mustache[] = {
#embed "pages/words-table.mustache"
};

static const uint8_t seeds_demo_ndjson[] = {
#embed "../../seeds/demo.ndjson"
};

static const creviewassets_file files[] = {
    {"api/discovery.json", api_discovery_json, sizeof api_discovery_json},
    {"api/openapi.json", api_openapi_json, sizeof api_openapi_json},
    {"messages/ar.txt", messages_ar_txt, sizeof messages_ar_txt},
    {"messages/de.txt", messages_de_txt, sizeof messages_de_txt},
    {"messages/en.txt", messages_en_txt, sizeof messages_en_txt},
    {"messages/es.txt", messages_es_txt, sizeof messages_es_txt},
    {"messages/fr.txt", messages_fr_txt, sizeof messages_fr_txt},
    {"messages/he.txt", messages_he_txt, sizeof messages_he_txt},
    {"messages/it.txt", messages_it_txt, sizeof messages_it_txt},
    {"messages/nl.txt", messages_nl_txt, sizeof messages_nl_txt},
    {"messages/pl.txt", messages_pl_txt, sizeof messages_pl_txt},
    {"messages/pt.txt", messages_pt_txt, sizeof messages_pt_txt},
    {"messages/tr.txt", messages_tr_txt, sizeof messages_tr_txt},
    {"messages/uk.txt", messages_uk_txt, sizeof messages_uk_txt},
    {"pages/around-above.mustache", pages_around_above_mustache, sizeof pages_around_above_mustache},
    {"pages/around-below.mustache", pages_around_below_mustache, sizeof pages_around_below_mustache},
    {"pages/audit.mustache", pages_audit_mustache, sizeof pages_audit_mustache},
    {"pages/bulk.mustache", pages_bulk_mustache, sizeof pages_bulk_mustache},
    {"pages/case-row.mustache", pages_case_row_mustache, sizeof pages_case_row_mustache},
    {"pages/case.mustache", pages_case_mustache, sizeof pages_case_mustache},
    {"pages/dashboard.mustache", pages_dashboard_mustache, sizeof pages_dashboard_mustache},
    {"pages/decision-form.mustache", pages_decision_form_mustache, sizeof pages_decision_form_mustache},
    {"pages/error.mustache", pages_error_mustache, sizeof pages_error_mustache},
    {"pages/findings.mustache", pages_findings_mustache, sizeof pages_findings_mustache},
    {"pages/icon.svg", pages_icon_svg, sizeof pages_icon_svg},
    {"pages/layout.mustache", pages_layout_mustache, sizeof pages_layout_mustache},
    {"pages/moderators.mustache", pages_moderators_mustache, sizeof pages_moderators_mustache},
    {"pages/notice.mustache", pages_notice_mustache, sizeof pages_notice_mustache},
    {"pages/page.css", pages_page_css, sizeof pages_page_css},
    {"pages/page.js", pages_page_js, sizeof pages_page_js},
    {"pages/plain.mustache", pages_plain_mustache, sizeof pages_plain_mustache},
    {"pages/policy.mustache", pages_policy_mustache, sizeof pages_policy_mustache},
    {"pages/precision-table.mustache", pages_precision_table_mustache, sizeof pages_precision_table_mustache},
    {"pages/queue.mustache", pages_queue_mustache, sizeof pages_queue_mustache},
    {"pages/reason-choice.mustache", pages_reason_choice_mustache, sizeof pages_reason_choice_mustache},
    {"pages/search.mustache", pages_search_mustache, sizeof pages_search_mustache},
    {"pages/second-looks.mustache", pages_second_looks_mustache, sizeof pages_second_looks_mustache},
    {"pages/settings.mustache", pages_settings_mustache, sizeof pages_settings_mustache},
    {"pages/sums.mustache", pages_sums_mustache, sizeof pages_sums_mustache},
    {"pages/text.mustache", pages_text_mustache, sizeof pages_text_mustache},
    {"pages/thread.mustache", pages_thread_mustache, sizeof pages_thread_mustache},
    {"pages/words-table.mustache", pages_words_table_mustache, sizeof pages_words_table_mustache},
    {"seeds/demo.ndjson", seeds_demo_ndjson, sizeof seeds_demo_ndjson},
};

const creviewassets_file *creviewassets_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
