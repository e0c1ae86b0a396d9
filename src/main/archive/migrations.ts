import { cellsOf, type FormId } from '../../shared/form'
import { asNumber, type Database } from './database'

/** A step from one version of the archive to the next. Steps are never changed once released, only added. */
interface Migration {
  readonly version: number
  readonly what: string
  readonly run: (db: Database) => void
}

/** `Nb` + 1: lets other programs tell an archive from any SQLite file. */
const applicationId = 0x4e_62_00_01

const firstSchema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Every original that is kept, by its content.
CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  imported_at TEXT NOT NULL
);

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  file_id INTEGER NOT NULL REFERENCES file (id),
  number INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  organ TEXT,
  year INTEGER,
  form TEXT,
  title TEXT,
  doubts TEXT NOT NULL,
  doubted INTEGER NOT NULL,
  checks TEXT NOT NULL,
  correction INTEGER NOT NULL DEFAULT 0,
  current INTEGER NOT NULL DEFAULT 1,
  imported_at TEXT NOT NULL,
  removed_at TEXT
);
CREATE INDEX report_organ_year ON report (organ, year);
CREATE INDEX report_file ON report (file_id);

CREATE TABLE section (
  report_id INTEGER NOT NULL REFERENCES report (id),
  section TEXT NOT NULL,
  position INTEGER NOT NULL,
  heading TEXT NOT NULL,
  text TEXT NOT NULL,
  place TEXT NOT NULL,
  PRIMARY KEY (report_id, position)
) WITHOUT ROWID;

-- The cells of the official forms, so that the figures need not repeat their names.
CREATE TABLE form_cell (
  id INTEGER PRIMARY KEY,
  form TEXT NOT NULL,
  cell TEXT NOT NULL,
  part TEXT NOT NULL,
  row_label TEXT NOT NULL,
  column_label TEXT NOT NULL,
  UNIQUE (form, cell)
);

CREATE TABLE figure (
  report_id INTEGER NOT NULL REFERENCES report (id),
  cell_id INTEGER NOT NULL REFERENCES form_cell (id),
  status TEXT NOT NULL,
  value REAL,
  unit TEXT,
  raw TEXT,
  place TEXT,
  doubt TEXT,
  PRIMARY KEY (report_id, cell_id)
) WITHOUT ROWID;

CREATE TABLE extra (
  report_id INTEGER NOT NULL REFERENCES report (id),
  position INTEGER NOT NULL,
  near TEXT NOT NULL,
  raw TEXT NOT NULL,
  place TEXT NOT NULL,
  PRIMARY KEY (report_id, position)
) WITHOUT ROWID;

CREATE TABLE finding (
  report_id INTEGER NOT NULL REFERENCES report (id),
  position INTEGER NOT NULL,
  finding TEXT NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  cells TEXT NOT NULL,
  figures TEXT NOT NULL,
  params TEXT NOT NULL,
  PRIMARY KEY (report_id, position)
) WITHOUT ROWID;

-- What became of every file of every import.
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  file TEXT NOT NULL,
  type TEXT,
  sha256 TEXT,
  outcome TEXT NOT NULL,
  refusal TEXT,
  reports TEXT NOT NULL
);

-- For people with an SQLite tool: every figure of every report that counts, with its words.
CREATE VIEW figures AS
SELECT report.id AS report, report.organ, report.year, report.form, form_cell.cell, form_cell.part AS "table",
  form_cell.row_label, form_cell.column_label, figure.value, figure.status, figure.raw, figure.doubt, file.name AS file
FROM figure
JOIN report ON report.id = figure.report_id
JOIN form_cell ON form_cell.id = figure.cell_id
JOIN file ON file.id = report.file_id
WHERE report.removed_at IS NULL AND report.current = 1;
`

const judgements = `
-- What a person said of a finding; the state is what that comes to with the values as they are now.
ALTER TABLE finding ADD COLUMN state TEXT NOT NULL DEFAULT 'open';
ALTER TABLE finding ADD COLUMN note TEXT;
ALTER TABLE finding ADD COLUMN judged_at TEXT;

-- The version of the program that read it.
ALTER TABLE file ADD COLUMN read_by TEXT;

-- Reports are named here by their file's hash and their number in it, '<sha256>/1', so that these tables stay true
-- when a report is read again. A subject is an organ and year, '枕溪县水务局 2023', or such a name where either is
-- unknown.
CREATE TABLE verdict (
  subject TEXT NOT NULL,
  finding TEXT NOT NULL,
  report TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  verdict TEXT NOT NULL,
  note TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (subject, finding)
) WITHOUT ROWID;

CREATE TABLE correction (
  report TEXT NOT NULL,
  target TEXT NOT NULL,
  amendment TEXT NOT NULL,
  fits INTEGER NOT NULL,
  note TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (report, target)
) WITHOUT ROWID;

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  report TEXT,
  subject TEXT,
  what TEXT NOT NULL
);
CREATE INDEX event_report ON event (report);
CREATE INDEX event_subject ON event (subject);

INSERT INTO event (at, report, what)
SELECT report.imported_at, file.sha256 || '/' || report.number, json_object('kind', 'imported', 'file', file.name)
FROM report JOIN file ON file.id = report.file_id ORDER BY report.id;

DROP VIEW figures;
CREATE VIEW figures AS
SELECT report.id AS report, report.organ, report.year, report.form, form_cell.cell, form_cell.part AS "table",
  form_cell.row_label, form_cell.column_label, figure.value, figure.status, figure.raw, figure.doubt, file.name AS file,
  correction.at AS corrected_at, json_extract(correction.amendment, '$.reading.raw') AS read_as
FROM figure
JOIN report ON report.id = figure.report_id
JOIN form_cell ON form_cell.id = figure.cell_id
JOIN file ON file.id = report.file_id
LEFT JOIN correction ON correction.report = file.sha256 || '/' || report.number
  AND correction.target = form_cell.cell AND correction.fits = 1
WHERE report.removed_at IS NULL AND report.current = 1;
`

const links = `
-- What people say of two names: see src/shared/link.ts. A link that was taken back stays, and says when.
CREATE TABLE link (
  id TEXT PRIMARY KEY,
  from_name TEXT NOT NULL,
  to_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  since TEXT,
  note TEXT,
  at TEXT NOT NULL,
  taken_back TEXT
) WITHOUT ROWID;
`

const rosters = `
-- The names of the organs that have to report for a year: see src/shared/roster.ts.
CREATE TABLE roster (
  year INTEGER NOT NULL,
  organ TEXT NOT NULL,
  PRIMARY KEY (year, organ)
) WITHOUT ROWID;

-- By when, where people said otherwise: a day of the year after, '01-20'. Year 0 stands for every year.
CREATE TABLE due (
  kind TEXT NOT NULL,
  year INTEGER NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (kind, year)
) WITHOUT ROWID;
`

/** Numbers of a form's cells in table form_cell. */
const firstCellId: Readonly<Record<FormId, number>> = { F19: 1000, F21: 2000 }

function fillFormCells(db: Database): void {
  const rows = (['F19', 'F21'] as const).flatMap((form) =>
    cellsOf(form).map((cell, index) => [
      firstCellId[form] + index,
      form,
      cell.id,
      cell.table,
      cell.rowLabel,
      cell.columnLabel
    ])
  )
  db.runEach('INSERT INTO form_cell (id, form, cell, part, row_label, column_label) VALUES (?, ?, ?, ?, ?, ?)', rows)
}

const migrations: readonly Migration[] = [
  {
    version: 1,
    what: 'files, reports, figures, findings, history',
    run: (db) => {
      db.script(firstSchema)
      db.run(`PRAGMA application_id = ${applicationId}`)
      fillFormCells(db)
    }
  },
  {
    version: 2,
    what: 'what a finding says of prose, and what would mend it',
    run: (db) => {
      db.run('ALTER TABLE finding ADD COLUMN passages TEXT')
      db.run('ALTER TABLE finding ADD COLUMN suggestion TEXT')
    }
  },
  {
    version: 3,
    what: 'which reports have to be checked again, and sketches by which texts that are alike are found',
    run: (db) => {
      // 0: checked; 1: to be checked; 2: it came, went or changed, so those whose text is like its own are too.
      db.run('ALTER TABLE report ADD COLUMN check_again INTEGER NOT NULL DEFAULT 1')
      db.run('CREATE INDEX report_check_again ON report (check_again) WHERE check_again > 0')
      db.run('CREATE INDEX report_year ON report (year)')
      // NULL where a part has too little text to be compared. Made from `section`, and again if it is emptied.
      db.run(`CREATE TABLE sketch (
        report_id INTEGER NOT NULL REFERENCES report (id),
        section TEXT NOT NULL,
        sketch BLOB,
        PRIMARY KEY (report_id, section)
      ) WITHOUT ROWID`)
    }
  },
  {
    version: 4,
    what: 'verdicts, corrections, and what happened when',
    run: (db) => db.script(judgements)
  },
  {
    version: 5,
    what: 'which names are one organ’s',
    run: (db) => db.script(links)
  },
  {
    version: 6,
    what: 'who has to report, and by when',
    run: (db) => db.script(rosters)
  }
]

export const latestVersion = migrations.at(-1)?.version ?? 0

export function versionOf(db: Database): number {
  return asNumber(db.first('PRAGMA user_version')?.user_version)
}

/** Brings an archive up to a version, this program's if none is given, a step at a time, each whole or not at all. */
export function migrate(db: Database, upTo = latestVersion): void {
  for (const migration of migrations.filter(({ version }) => version > versionOf(db) && version <= upTo)) {
    db.transaction(() => {
      migration.run(db)
      db.run(`PRAGMA user_version = ${migration.version}`)
    })
  }
}
