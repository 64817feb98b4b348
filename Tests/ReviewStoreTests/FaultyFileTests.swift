import Testing

/// Tests that let file-system calls fail. There is one layer for it in a process, so they take turns.
@Suite(.serialized) enum FaultyFileTests {}
