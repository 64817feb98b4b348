/// The functional tests of HateCheck: kinds of sentences that a detector of hate has to get right.
public enum HateCheck {
  /// The number of the test that a category is named after, 1…29; `nil` for other categories.
  public static func number(ofFunction category: String) -> Int? {
    functions.firstIndex(of: category).map { $0 + 1 }
  }

  /// In the order of P. Röttger et al., "HateCheck", ACL 2021, table 1; `h` is hateful, `nh` is not.
  private static let functions = [
    "derog_neg_emote_h", "derog_neg_attrib_h", "derog_dehum_h", "derog_impl_h", "threat_dir_h",
    "threat_norm_h",
    "slur_h", "slur_homonym_nh", "slur_reclaimed_nh", "profanity_h", "profanity_nh", "ref_subs_clause_h",
    "ref_subs_sent_h", "negate_pos_h", "negate_neg_nh", "phrase_question_h", "phrase_opinion_h",
    "ident_neutral_nh",
    "ident_pos_nh", "counter_quote_nh", "counter_ref_nh", "target_obj_nh", "target_indiv_nh",
    "target_group_nh",
    "spell_char_swap_h", "spell_char_del_h", "spell_space_del_h", "spell_space_add_h", "spell_leet_h",
  ]
}
