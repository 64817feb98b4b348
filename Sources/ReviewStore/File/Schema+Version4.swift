extension Schema {
  /// Lists by time are read from an index.
  static let version4 = """
    -- Cases by their numbers, within a queue and a state.
    CREATE INDEX review_case_number ON review_case (queue, state);
    """
}
