/** Version 1: reads and acts with one numbering, and the values that recur in every read. */
export const raceSchema = `
CREATE TABLE tag (tag_id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE origin (
  origin_id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  reader TEXT NOT NULL,
  antenna INTEGER
) STRICT;
-- NULLs never equal each other, so a missing antenna takes part as a word.
CREATE UNIQUE INDEX origin_identity ON origin (source, reader, ifnull(antenna, 'none'));

CREATE TABLE serial (serial_id INTEGER PRIMARY KEY, serial TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE read (
  seq INTEGER PRIMARY KEY,
  timestamp_ms INTEGER NOT NULL,
  reader_at_ms INTEGER,
  clock_offset_ms INTEGER,
  received_at_ms INTEGER NOT NULL,
  tag_id INTEGER NOT NULL REFERENCES tag,
  origin_id INTEGER NOT NULL REFERENCES origin,
  is_departure INTEGER NOT NULL CHECK (is_departure IN (0, 1)),
  rssi INTEGER,
  session INTEGER,
  serial_id INTEGER REFERENCES serial,
  -- JSON
  extra TEXT
) STRICT;
-- A re-sent read finds its twin here. Time comes first, so that new rows land at the end.
CREATE UNIQUE INDEX read_identity ON read (ifnull(reader_at_ms, timestamp_ms), tag_id, origin_id, is_departure);

CREATE TABLE act (
  seq INTEGER PRIMARY KEY,
  recorded_at_ms INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  reason TEXT,
  type TEXT NOT NULL,
  -- JSON, without the type
  body TEXT NOT NULL
) STRICT;
${['tag', 'origin', 'serial', 'read', 'act'].map(appendOnly).join('')}`;

function appendOnly(table: string): string {
  return ['UPDATE', 'DELETE']
    .map(
      (change) => `
CREATE TRIGGER ${table}_refuses_${change.toLowerCase()} BEFORE ${change} ON ${table}
BEGIN SELECT RAISE(ABORT, 'a race file only grows: ${table} refuses ${change}'); END;`,
    )
    .join('');
}
