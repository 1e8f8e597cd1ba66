/**
 * Version 2: what distinguishes this journal from every other one, and how often another station has taken it over. A copy of a race file has
 * the same id, because it is the same journal. The id of a journal without entries may still change: it becomes a copy of another one.
 */
export const identitySchema = `
CREATE TABLE identity (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  journal_id TEXT NOT NULL,
  epoch INTEGER NOT NULL CHECK (epoch >= 1)
) STRICT;
INSERT INTO identity (only_row, journal_id, epoch) VALUES (1, lower(hex(randomblob(16))), 1);

CREATE TRIGGER identity_refuses_delete BEFORE DELETE ON identity
BEGIN SELECT RAISE(ABORT, 'a race file keeps its identity'); END;
CREATE TRIGGER identity_refuses_other_journal BEFORE UPDATE OF journal_id ON identity
WHEN EXISTS (SELECT 1 FROM act) OR EXISTS (SELECT 1 FROM read)
BEGIN SELECT RAISE(ABORT, 'a race file with entries keeps its identity'); END;
CREATE TRIGGER identity_refuses_lower_epoch BEFORE UPDATE OF epoch ON identity WHEN new.epoch < old.epoch
BEGIN SELECT RAISE(ABORT, 'the epoch of a race file only grows'); END;
`;
