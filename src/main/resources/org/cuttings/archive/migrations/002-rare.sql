-- The few entries that a page marked or the reader corrected, among a million: each index holds such rows alone.
CREATE INDEX IF NOT EXISTS entries_flagged ON entries (flags) WHERE flags <> '';
CREATE INDEX IF NOT EXISTS entries_timed_by_hand ON entries (id) WHERE time_source = 'by-hand';
CREATE INDEX IF NOT EXISTS quotes_by_hand ON quotes (entry_id) WHERE by_hand = 1;
