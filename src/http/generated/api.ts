// Made from openapi.yaml by `npm run generate`; edit that instead.
export interface paths {
    "/events/tag/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record reads; answered when they are on disk
         * @description A batch is stored whole or refused whole. Sending the same events again is harmless. An event with a believable form but an
         *     impossible time (before the gun, over a day ahead) is stored with that reason and does not count.
         */
        post: operations["recordTagEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table in ranking order */
        get: operations["getClassification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The race with its participants in order of first appearance */
        get: operations["getRace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give the race another name */
        patch: operations["renameRace"];
        trace?: never;
    };
    "/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Live messages as server-sent events
         * @description Framing is `data: <compact JSON>` with an `id:` line on messages that can be resumed from; comment lines `: keepalive <time>` say that
         *     the link is alive. The first message is the current table. Reconnecting with `Last-Event-ID` brings every `lap` since then.
         *     Without parameters the messages are those of the original contract (`lap`, `standings` with ParticipantDTO items), plus types
         *     that old clients ignore. With `changes=1` items are StandingRow objects and only changed rows follow; see StreamMessage.
         */
        get: operations["openStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The table with names, places, gaps and laps */
        get: operations["getStandings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/passings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest counted passings, newest first */
        get: operations["getPassings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether reads are safe here */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller may do */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/control": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules, gun, stop and file of the open race */
        get: operations["getRaceControl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The gun: now, at a set time, or in the past
         * @description With `wave`, that of one category, which starts from then on by itself; the gun of the race has to be set first and not be later.
         *     Waves keep their distance when the gun of the race is moved.
         */
        post: operations["startRace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passings after this moment do not count */
        post: operations["stopRace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a stop back */
        post: operations["resumeRace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the rules; every standing is judged anew */
        put: operations["changeRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What other rules, another gun or stop, or a correction would change; nothing is stored */
        post: operations["forecast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin again in a new file with the same rules and participants; the old file is kept */
        post: operations["resetRace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/races": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Race files in the data folder, newest first */
        get: operations["listRaces"];
        put?: never;
        /** A new race in a new file; the race that was open is closed and kept */
        post: operations["createRace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/races/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open another race file of the data folder */
        post: operations["openRace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everyone registered, in order of registration */
        get: operations["listParticipants"];
        put?: never;
        /** Register a participant, with tags where they are known */
        post: operations["addParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register or change participants by a CSV list, all or nothing
         * @description Separator (comma, semicolon, tab), encoding (UTF-8, UTF-16 with its mark, Windows-1252) and the columns are found by themselves; headings
         *     are known in English, German, Spanish, Portuguese, French and Italian. Lines speak of participants by their bib: an unknown bib is
         *     added, a known one changed where the list says something else, the others stay. Tags are separated by blanks, commas or semicolons,
         *     or stand in columns of their own; a tag goes from one participant to another only where the list names both, and tags that the list
         *     does not name stay with who carries them. One line that is refused refuses the list. What is stored is one act, which can be undone;
         *     a list that changes nothing stores nothing.
         */
        post: operations["importParticipants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everyone registered as a CSV list that can be imported again */
        get: operations["exportParticipants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        /** One participant */
        get: operations["getParticipant"];
        /** Change what is known of a participant */
        put: operations["changeParticipant"];
        post?: never;
        /** Remove a participant; their reads stay and their tags become unknown tags */
        delete: operations["removeParticipant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/tags/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ParticipantId"];
                tag: components["schemas"]["TagText"];
            };
            cookie?: never;
        };
        get?: never;
        /** The participant carries the tag, from its first read on or from a moment on */
        put: operations["assignTag"];
        post?: never;
        /** The tag never was theirs, or is not from a moment on */
        delete: operations["releaseTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags/unknown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tags that were read and that nobody carries; the ones read most come first, of those read alike the newest */
        get: operations["listUnknownTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags/recent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tags that arrived in the last ten seconds and who carries them, newest first, each once */
        get: operations["listRecentTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/riders/{rider}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why: every read of a rider with what became of it */
        get: operations["getTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suspected-laps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Laps so long that a read may be missing */
        get: operations["listSuspectedLaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct what the reads say */
        post: operations["correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo one act; without a body the newest that can be undone */
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do again what was undone last, or a named act */
        post: operations["redo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what and when, oldest first */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Readers this station links to, with their state */
        get: operations["listReaders"];
        put?: never;
        /** Link a reader */
        post: operations["addReader"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readers/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of readers that can be added, with their links and options */
        get: operations["listReaderKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readers/{reader}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Close the link and forget the reader */
        delete: operations["removeReader"];
        options?: never;
        head?: never;
        /**
         * Give a reader other settings or another place; its link is opened anew if need be
         * @description The kind of a reader stays. A reader that the station's configuration names is as named there again after a restart.
         */
        patch: operations["changeReader"];
        trace?: never;
    };
    "/readers/{reader}/link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Switch a link off, or open it anew */
        put: operations["setReaderLink"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readers/{reader}/wire-log": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        /** Recent bytes of the link, oldest first */
        get: operations["getWireLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readers/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look for readers on serial ports and at the usual addresses; takes some seconds */
        post: operations["scanReaders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/serial-ports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Serial ports of this machine */
        get: operations["listSerialPorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/preflight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to look at before the gun */
        get: operations["getPreflight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses of boards and phones, and how many screens are connected */
        get: operations["getScreens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Results as a file */
        get: operations["exportResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This contract */
        get: operations["getContractYaml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This contract as JSON */
        get: operations["getContractJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This contract as a page for people */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: instant
         * @description ISO-8601 with a zone; answered in UTC with milliseconds and `Z`.
         * @example 2026-05-12T18:05:00.123Z
         */
        Instant: string;
        /** Format: instant */
        NullableInstant: string | null;
        NullableMs: number | null;
        /** @description Position in the journal. */
        Seq: number;
        Name: string;
        Text: string;
        ReasonText: string;
        Bib: string;
        /**
         * Format: tag
         * @description Printable, without spaces; hex is upper-cased and loses 0x.
         */
        TagText: string;
        ParticipantId: string;
        /** @description `p12` for a participant, `tag:E280…` for a tag nobody carries. */
        RiderId: string;
        /** @example sirit510+tcp://192.168.1.130?control=50007&event=50008 */
        ReaderAddress: string;
        TagEventDTO: {
            source: string;
            reader_ip: string;
            reader_serial?: string | null;
            session_id?: number | null;
            timestamp: components["schemas"]["Instant"];
            /** @enum {string} */
            event_type: "arrive" | "depart";
            tag_id: components["schemas"]["TagText"];
            antenna?: number | null;
            rssi?: number | null;
            /** @description The reader's own time, without zone. */
            first?: string | null;
            /** @description The reader's own time, without zone. */
            last?: string | null;
        } & {
            [key: string]: unknown;
        };
        TagEventBatchDTO: {
            events: components["schemas"]["TagEventDTO"][];
        } & {
            [key: string]: unknown;
        };
        BatchIngestResultDTO: {
            events_processed: number;
        };
        ParticipantDTO: {
            tag_id: string;
            /** @description Every counted passing, also after the finish. */
            laps: number;
            last_pass_time: components["schemas"]["NullableInstant"];
            finish_time: components["schemas"]["NullableInstant"];
            finished: boolean;
            total_time_ms: components["schemas"]["NullableMs"];
            gap_ms: components["schemas"]["NullableMs"];
            laps_behind: number | null;
            /** @description Only of registered participants. */
            bib?: string;
            /** @description Only of registered participants. */
            name?: string;
        };
        ClassificationDTO: {
            count: number;
            standings: components["schemas"]["ParticipantDTO"][];
        };
        RaceDTO: {
            total_laps: number;
            start_time: components["schemas"]["Instant"];
            participants: components["schemas"]["ParticipantDTO"][];
        };
        RaceRules: {
            /** @description Categories that start after the gun, each at most once; everybody else starts with it. */
            waves: {
                category: components["schemas"]["Name"];
                /** @description From the gun of the race to that of the category. */
                after_ms: number;
            }[];
            /** @description Used only where laps end the race. */
            total_laps: number;
            min_lap_ms: number;
            /**
             * @description `laps`: each rider on completing `total_laps`. `with-leader`: the leader of a category on completing them, everyone else in it
             *     at their next crossing. `after-time`: the leader has `laps_after_time` to go from their first crossing at or after
             *     `duration_ms` from the start, everyone else as before. `hard-stop`: crossings later than that do not count; nobody finishes.
             * @enum {string}
             */
            finish: "laps" | "with-leader" | "after-time" | "hard-stop";
            /** @description From a rider's own start; used only with `after-time` and `hard-stop`. */
            duration_ms: number;
            /** @description Used only with `after-time`. */
            laps_after_time: number;
            /** @enum {string} */
            first_crossing: "completes-lap-1" | "is-the-start";
            start_window_ms: number;
            /** @enum {string} */
            crossing_time: "first" | "strongest" | "last";
            /** @enum {string} */
            ranked_by: "gun" | "chip";
            /** @enum {integer} */
            decimals: 0 | 1 | 2 | 3;
        };
        RaceSummary: {
            race_id: string;
            name: string;
            total_laps: number;
            start_time: components["schemas"]["Instant"];
            /** @description Categories that start by themselves, and when; everybody else starts at `start_time`. */
            waves: {
                category: components["schemas"]["Name"];
                start_time: components["schemas"]["Instant"];
            }[];
            /** @description False while the start is the moment of creation. */
            gun_set: boolean;
            stop_time: components["schemas"]["NullableInstant"];
            /** @enum {integer} */
            decimals: 0 | 1 | 2 | 3;
            /** @enum {string} */
            ranked_by: "gun" | "chip";
            /** @enum {string} */
            finish: "laps" | "with-leader" | "after-time" | "hard-stop";
            /** @description How long after the start the time is up; null where laps end the race. */
            duration_ms: number | null;
            /** @description Laps that the leader has to go after it; null for all but `after-time`. */
            laps_after_time: number | null;
        };
        RaceControl: {
            race: components["schemas"]["RaceSummary"];
            rules: components["schemas"]["RaceRules"];
            /** @description The rules as sentences. */
            sentences: string[];
            file: string;
            revision: components["schemas"]["Seq"];
            /** @description Readers that sent reads to this race, in order of their first. */
            readers: string[];
        };
        RaceFile: {
            file: string;
            size_bytes: number;
            changed_at: components["schemas"]["Instant"];
            is_open: boolean;
        };
        /** @enum {string} */
        RiderStatus: "racing" | "pulled" | "dnf" | "over-time" | "dsq" | "dns";
        /** @description A rider without what depends on others; places and gaps follow from the order of the list. */
        StandingRow: {
            rider: components["schemas"]["RiderId"];
            participant: string | null;
            tag_id: string;
            bib: string;
            name: string;
            category: string;
            team: string;
            status: components["schemas"]["RiderStatus"];
            laps: number;
            /** @description Laps that rank: those at the finish, or all so far before it. */
            ranked_laps: number;
            /** @description Laps completed before the time was up; null for all but `after-time`. */
            laps_in_time: number | null;
            finished: boolean;
            last_pass_time: components["schemas"]["NullableInstant"];
            finish_time: components["schemas"]["NullableInstant"];
            chip_start_time: components["schemas"]["NullableInstant"];
            total_time_ms: components["schemas"]["NullableMs"];
            last_lap_ms: components["schemas"]["NullableMs"];
            best_lap_ms: components["schemas"]["NullableMs"];
            inferred: number;
        };
        PlacedRow: {
            rider: components["schemas"]["RiderId"];
            participant: string | null;
            tag_id: string;
            bib: string;
            name: string;
            category: string;
            team: string;
            status: components["schemas"]["RiderStatus"];
            laps: number;
            finished: boolean;
            last_pass_time: components["schemas"]["NullableInstant"];
            finish_time: components["schemas"]["NullableInstant"];
            chip_start_time: components["schemas"]["NullableInstant"];
            total_time_ms: components["schemas"]["NullableMs"];
            last_lap_ms: components["schemas"]["NullableMs"];
            best_lap_ms: components["schemas"]["NullableMs"];
            inferred: number;
            place: number | null;
            laps_behind: number;
            gap_ms: components["schemas"]["NullableMs"];
            interval_ms: components["schemas"]["NullableMs"];
        };
        Standings: {
            revision: components["schemas"]["Seq"];
            race: components["schemas"]["RaceSummary"];
            /** @description Rows of the whole table, before `top`. */
            total: number;
            standings: components["schemas"]["PlacedRow"][];
        };
        Passing: {
            seq: components["schemas"]["Seq"];
            rider: components["schemas"]["RiderId"];
            tag_id: string;
            bib: string;
            name: string;
            laps: number;
            finished: boolean;
            at: components["schemas"]["Instant"];
            lap_ms: components["schemas"]["NullableMs"];
        };
        Participant: {
            id: components["schemas"]["ParticipantId"];
            rider: components["schemas"]["RiderId"];
            bib: string;
            name: string;
            category: string;
            team: string;
            tags: {
                tag: string;
                from: components["schemas"]["NullableInstant"];
                until: components["schemas"]["NullableInstant"];
            }[];
        };
        ChangedParticipant: {
            id: components["schemas"]["ParticipantId"];
            rider: components["schemas"]["RiderId"];
            bib: string;
            name: string;
            category: string;
            team: string;
            tags: {
                tag: string;
                from: components["schemas"]["NullableInstant"];
                until: components["schemas"]["NullableInstant"];
            }[];
            act: components["schemas"]["Act"];
        };
        ParticipantImport: {
            /** @description The act as journalled; null when nothing was stored. */
            act: components["schemas"]["Act"] | null;
            /** @enum {string} */
            encoding: "utf-8" | "utf-16" | "windows-1252";
            /** @enum {string} */
            separator: "," | ";" | "\t";
            /** @description Whether the first line was taken for headings. */
            headings: boolean;
            columns: {
                heading: string;
                /** @enum {string} */
                field: "bib" | "name" | "first-name" | "last-name" | "category" | "team" | "tag" | "ignored";
                /** @description The first few texts in it. */
                samples: string[];
            }[];
            added: number;
            changed: number;
            unchanged: number;
            refused: number;
            lines: components["schemas"]["ImportedLine"][];
        };
        ImportedLine: {
            /** @description Line of the list, the first being 1. */
            line: number;
            /** @enum {string} */
            outcome: "added" | "changed" | "unchanged" | "refused";
            bib: string;
            name: string;
            category: string;
            team: string;
            /** @description Tags that the line names. */
            tags: string[];
            /** @description Those that are new to the participant. */
            tags_given: string[];
            /** @description Tags that go from the participant to others of the list. */
            tags_lost: string[];
            /** @description What was known of the participant; null for somebody new. */
            before: {
                bib: string;
                name: string;
                category: string;
                team: string;
            } | null;
            /** @description Why the line is refused; empty unless it is. */
            sentence: string;
        };
        UnknownTags: {
            tags: components["schemas"]["UnknownTag"][];
            /** @description How many there are without the limit. */
            total: number;
            /** @description Reads of all of them. */
            reads: number;
        };
        UnknownTag: {
            tag: string;
            rider: components["schemas"]["RiderId"];
            reads: number;
            first_at: components["schemas"]["Instant"];
            last_at: components["schemas"]["Instant"];
            antenna: number | null;
        };
        RecentTag: {
            tag: string;
            /** @description The newest date of its reads: long before `received_at` where a reader handed over what it had kept. */
            read_at: components["schemas"]["Instant"];
            received_at: components["schemas"]["Instant"];
            carrier: {
                id: components["schemas"]["ParticipantId"];
                bib: string;
                name: string;
            } | null;
        };
        TracedRead: {
            seq: components["schemas"]["Seq"];
            /** @enum {string} */
            origin: "read" | "manual" | "inferred";
            /** @enum {string} */
            kind: "arrive" | "depart";
            tag: string | null;
            at: components["schemas"]["Instant"];
            code: string;
            sentence: string;
            lap: number | null;
            same_as: number | null;
            corrections: components["schemas"]["Seq"][];
        };
        SuspectedLap: {
            rider: components["schemas"]["RiderId"];
            seq: components["schemas"]["Seq"];
            from: components["schemas"]["Instant"];
            to: components["schemas"]["Instant"];
            /** @enum {integer} */
            looks_like: 2 | 3 | 4;
            median_ms: number;
        };
        Correction: {
            /** @constant */
            kind: "insert";
            rider: components["schemas"]["RiderId"];
            /** @description Left out means now. */
            at?: components["schemas"]["Instant"];
            /** @default false */
            inferred: boolean;
        } | {
            /** @constant */
            kind: "void";
            passing: components["schemas"]["Seq"];
        } | {
            /** @constant */
            kind: "restore";
            passing: components["schemas"]["Seq"];
        } | {
            /** @constant */
            kind: "move";
            passing: components["schemas"]["Seq"];
            to: components["schemas"]["RiderId"];
        } | {
            /** @constant */
            kind: "retime";
            passing: components["schemas"]["Seq"];
            at: components["schemas"]["Instant"];
        } | {
            /** @constant */
            kind: "split";
            rider: components["schemas"]["RiderId"];
            passing: components["schemas"]["Seq"];
            /** @enum {integer} */
            into: 2 | 3 | 4;
        } | {
            /** @enum {string} */
            kind: "confirm-lap" | "keep-lap";
            rider: components["schemas"]["RiderId"];
            passing: components["schemas"]["Seq"];
            from: components["schemas"]["Instant"];
            to: components["schemas"]["Instant"];
        } | {
            /** @constant */
            kind: "status";
            rider: components["schemas"]["RiderId"];
            status: components["schemas"]["RiderStatus"];
            /** @description Left out means for the whole race. */
            at?: components["schemas"]["Instant"];
        } | {
            /** @constant */
            kind: "shift-clock";
            reader: string;
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            by_ms: number;
        };
        Act: {
            seq: components["schemas"]["Seq"];
            recorded_at: components["schemas"]["Instant"];
            by: string;
            reason: string | null;
            type: string;
            sentence: string;
            undone: boolean;
            undoable: boolean;
        };
        Executed: {
            act: components["schemas"]["Act"];
        };
        Reader: {
            id: string;
            address: string;
            /** @description A kind of `/readers/kinds`. */
            kind: string;
            state: components["schemas"]["ReaderState"];
            /** @description Why it is in that state. */
            reason: string;
            reason_code: string;
            reason_params: components["schemas"]["MessageParams"];
            since: components["schemas"]["Instant"];
            identity: components["schemas"]["ReaderIdentity"] | null;
            last_read_at: components["schemas"]["NullableInstant"];
            reads: number;
            dropped_bytes: number;
            dropped_messages: number;
            waiting_reads: number;
            antennas: {
                antenna: number;
                reads_last_minute: number;
                rssi: number | null;
                connected: boolean | null;
            }[];
            clock: {
                offset_ms: number;
                spread_ms: number;
                drift_ppm: number | null;
                /** @description What is wrong with the clock, or null. */
                alarm: string | null;
                alarm_code?: string;
                alarm_params?: components["schemas"]["MessageParams"];
            } | null;
            notices: {
                at: components["schemas"]["Instant"];
                code: string;
                params: components["schemas"]["MessageParams"];
                text: string;
                /** @enum {string} */
                level: "info" | "warning" | "alarm";
            }[];
        };
        /** @description Parameters of the message with this code; instants are milliseconds since 1970 (UTC), durations milliseconds. */
        MessageParams: {
            [key: string]: unknown;
        };
        /** @description A kind of reader that the station can link to. */
        ReaderKind: {
            /** @description The first word of its addresses. */
            kind: string;
            /** @description Its name for people. */
            label: string;
            label_code: string;
            /** @description Null when it cannot be linked over TCP. */
            tcp: {
                /** @description Used where an address gives no port. */
                port: number;
                /** @description A host to show as an example. */
                example_host: string;
            } | null;
            /** @description Null when it cannot be linked over a serial port. */
            serial: {
                /** @description Used where an address gives no `baud`. */
                baud_rate: number;
            } | null;
            /** @description True when the station listens and the reader opens the connection. */
            connects_to_station: boolean;
            /**
             * @description Whether the reader stamps its reads itself.
             * @enum {string}
             */
            clock: "always" | "sometimes" | "never";
            /** @description What may follow the question mark of an address, in the order in which screens show it. */
            options: components["schemas"]["ReaderOption"][];
        };
        ReaderOption: {
            name: string;
            label: string;
            /** @description What it takes. */
            hint: string;
            /** @description Links on which it means something. */
            links: ("tcp" | "serial")[];
            /** @description The values that it takes. */
            format: {
                /** @constant */
                type: "choice";
                values: string[];
            } | {
                /** @constant */
                type: "number";
                /** @enum {string} */
                unit: "dBm" | "ms" | "port";
                min: number;
                max: number;
                /** @description Digits allowed after the point. */
                decimals: number;
            } | {
                /** @constant */
                type: "antennas";
                /** @description The highest antenna number. */
                max: number;
            } | {
                /** @constant */
                type: "pattern";
            };
        };
        /** @enum {string} */
        ReaderState: "off" | "opening" | "ready" | "reading" | "silent" | "lost";
        ReaderIdentity: {
            serial: string;
            model: string;
            firmware: string;
        };
        FoundReader: {
            address: components["schemas"]["ReaderAddress"];
            label: string;
            identity: components["schemas"]["ReaderIdentity"] | null;
        };
        SerialPort: {
            path: string;
            stable_id: string;
            label: string;
            vendor: string;
            serial_number: string;
        };
        PreflightCheck: {
            code: string;
            title: string;
            /** @enum {string} */
            verdict: "ok" | "warning" | "problem";
            /** @description What was found and, unless ok, what to do. */
            sentence: string;
        };
        Screens: {
            /** @description Streams open now. */
            connected: number;
            addresses: {
                interface: string;
                /**
                 * @description Ends with a slash. Where an API key is set, `#key=…` follows: a key that serves as `X-API-Key` for what is read,
                 *     and for nothing that is sent.
                 */
                url: string;
            }[];
        };
        StationFault: {
            code: string;
            sentence: string;
        };
        Health: {
            /** @enum {string} */
            status: "ok" | "fault";
            version: string;
            now: components["schemas"]["Instant"];
            started_at: components["schemas"]["Instant"];
            journal: {
                /** @description File name without its folder. */
                file: string | null;
                writable: boolean;
                fault: components["schemas"]["StationFault"] | null;
                entries: number;
                free_bytes: number | null;
            };
            intake: {
                reads: number;
                known: number;
                last_read_at: components["schemas"]["NullableInstant"];
                lag_median_ms: number | null;
                lag_p99_ms: number | null;
            };
            readers: {
                id: string;
                state: components["schemas"]["ReaderState"];
                reason: string;
                reason_code: string;
                reason_params: components["schemas"]["MessageParams"];
                since: components["schemas"]["Instant"];
                last_read_at: components["schemas"]["NullableInstant"];
            }[];
            screens: number;
        };
        ResultsFile: {
            /** @constant */
            format: "racetag-results-1";
            revision: components["schemas"]["Seq"];
            made_at: components["schemas"]["Instant"];
            /** @description Whether crossings had ceased to count when it was made. Riders with status `racing` who are not `finished` are on their way before, and did not finish after. */
            over: boolean;
            race: components["schemas"]["RaceSummary"];
            rules: string[];
            standings: components["schemas"]["PlacedRow"][];
        };
        Problem: {
            /** @description A sentence for people. */
            detail: string;
            title?: string;
            status?: number;
            /** @description Stable; for programs. */
            code?: string;
            /** @description What is wrong, place by place; at most 100. */
            errors?: {
                /** @description Which event of the batch, from 0. */
                index?: number;
                field: string;
                message: string;
            }[];
        };
        /** @description What follows `data:`; one of these as compact JSON. */
        StreamMessage: components["schemas"]["LapMessage"] | components["schemas"]["StandingsMessage"] | components["schemas"]["TableMessage"] | components["schemas"]["ChangesMessage"] | components["schemas"]["RaceUpdatedMessage"] | components["schemas"]["RaceResetMessage"] | components["schemas"]["UnknownTagMessage"] | components["schemas"]["ReaderMessage"] | components["schemas"]["RosterMessage"] | components["schemas"]["HealthMessage"];
        /**
         * @description Once for every passing when it comes to count: with its read, or with the correction that entered, restored, moved or split it.
         *     Those that a moved gun, another rule, a resumed stop, a status or a clock put right makes count all at once are in the table only.
         *     The fields behind `last_pass_time` come only with `changes=1`.
         */
        LapMessage: {
            /** @constant */
            type: "lap";
            tag_id: string;
            laps: number;
            finished: boolean;
            last_pass_time: components["schemas"]["Instant"];
            seq?: components["schemas"]["Seq"];
            rider?: components["schemas"]["RiderId"];
            bib?: string;
            name?: string;
            at?: components["schemas"]["Instant"];
            lap_ms?: components["schemas"]["NullableMs"];
        };
        /** @description The newest table, at most a few times a second and always after the last passing of a burst; without `changes`. */
        StandingsMessage: {
            /** @constant */
            type: "standings";
            items: components["schemas"]["ParticipantDTO"][];
        };
        /** @description The whole table for a client with `changes=1`; replaces what it has. */
        TableMessage: {
            /** @constant */
            type: "table";
            revision: components["schemas"]["Seq"];
            total: number;
            items: components["schemas"]["StandingRow"][];
        };
        /**
         * @description Turns the table of revision `base` into that of `revision`: take out all riders in `removed` and in `rows`, then put each of
         *     `rows` at its index `at`, in the order given.
         */
        ChangesMessage: {
            /** @constant */
            type: "changes";
            base: components["schemas"]["Seq"];
            revision: components["schemas"]["Seq"];
            total: number;
            removed: components["schemas"]["RiderId"][];
            rows: {
                at: number;
                row: components["schemas"]["StandingRow"];
            }[];
        };
        RaceUpdatedMessage: {
            /** @constant */
            type: "race_updated";
            race: components["schemas"]["RaceSummary"];
            /** @description The station's clock, so that a screen can show race time whatever its own clock says. */
            now: components["schemas"]["Instant"];
        };
        /** @description Another race is open; forget the old one. */
        RaceResetMessage: {
            /** @constant */
            type: "race_reset";
            race_id: string;
        };
        UnknownTagMessage: {
            /** @constant */
            type: "unknown_tag";
            tag_id: string;
        };
        ReaderMessage: {
            /** @constant */
            type: "reader";
            id: string;
            state: components["schemas"]["ReaderState"];
            reason: string;
            reason_code: string;
            reason_params: components["schemas"]["MessageParams"];
            since: components["schemas"]["Instant"];
            last_read_at: components["schemas"]["NullableInstant"];
        };
        /** @description Participants, tags or the audit trail changed; read them again if you show them. */
        RosterMessage: {
            /** @constant */
            type: "roster_changed";
            revision: components["schemas"]["Seq"];
        };
        /** @description The journal stopped or resumed taking reads, sent on change. */
        HealthMessage: {
            /** @constant */
            type: "health";
            /** @enum {string} */
            status: "ok" | "fault";
            sentence: string;
        };
    };
    responses: {
        /** @description An API key or the operator token is wanted and was missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Host or Origin is not one of this station's. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description There is none with this id. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Understood, but the race as it stands does not allow it; nothing was stored. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large (16 MiB for reads, 8 MiB for a list of participants, 256 KiB for everything else); nothing was stored. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Something in the request is not as this contract says; nothing was stored. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Disk or file does not let the station do it; nothing was stored. */
        Fault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        ParticipantId: components["schemas"]["ParticipantId"];
        ReaderId: string;
    };
    requestBodies: {
        Moment: {
            content: {
                "application/json": {
                    /** @description Left out means now. */
                    at?: components["schemas"]["Instant"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        Reason: {
            content: {
                "application/json": {
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        From: {
            content: {
                "application/json": {
                    /** @description Left out means from the first read on. */
                    from?: components["schemas"]["Instant"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        Act: {
            content: {
                "application/json": {
                    act?: components["schemas"]["Seq"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    recordTagEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagEventBatchDTO"];
            };
        };
        responses: {
            /** @description Every event of the batch is on disk; counts all of them, whatever became of each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchIngestResultDTO"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getClassification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty `standings` before the first counted passing of a race without participants. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassificationDTO"];
                };
            };
            401: components["responses"]["Unauthorized"];
            503: components["responses"]["Fault"];
        };
    };
    getRace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open race. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RaceDTO"];
                };
            };
            401: components["responses"]["Unauthorized"];
            503: components["responses"]["Fault"];
        };
    };
    renameRace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: components["schemas"]["Name"];
                };
            };
        };
        responses: {
            /** @description The act as journalled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Executed"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    openStream: {
        parameters: {
            query?: {
                /** @description Only the first so many rows of the table. */
                top?: number;
                /** @description 1 for changed rows instead of whole tables. */
                changes?: 0 | 1;
                /** @description Only riders of this category, ranked among themselves. */
                category?: string;
            };
            header?: {
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Never ends by itself. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["StreamMessage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getStandings: {
        parameters: {
            query?: {
                top?: number;
                category?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In ranking order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standings"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getPassings: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty before the first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        passings: components["schemas"]["Passing"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The journal takes reads. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The journal does not take reads; `journal.fault` says why and what to do. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `operator` when the request carries the operator token, else `viewer`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "operator" | "viewer";
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    getRaceControl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open race. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RaceControl"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Fault"];
        };
    };
    startRace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Left out means now. */
                    at?: components["schemas"]["Instant"];
                    /** @description A category. */
                    wave?: components["schemas"]["Name"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The act as journalled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Executed"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    stopRace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Moment"];
        responses: {
            /** @description The act as journalled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Executed"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    resumeRace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Reason"];
        responses: {
            /** @description The act as journalled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Executed"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    changeRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: components["schemas"]["RaceRules"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The act as journalled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Executed"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    forecast: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules?: components["schemas"]["RaceRules"];
                    start_at?: components["schemas"]["Instant"];
                    stop_at?: components["schemas"]["Instant"];
                    correction?: components["schemas"]["Correction"];
                };
            };
        };
        responses: {
            /** @description The riders whose result would change; empty when nothing would. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        riders: {
                            before: components["schemas"]["StandingRow"] | null;
                            after: components["schemas"]["StandingRow"] | null;
                        }[];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    resetRace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The race that is open now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RaceControl"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    listRaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty when the folder holds none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        races: components["schemas"]["RaceFile"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Fault"];
        };
    };
    createRace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: components["schemas"]["Name"];
                    rules?: components["schemas"]["RaceRules"];
                    start_at?: components["schemas"]["Instant"];
                };
            };
        };
        responses: {
            /** @description The race that is open now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RaceControl"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    openRace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description File name as listed. */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The race that is open now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RaceControl"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    listParticipants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty when nobody is registered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        participants: components["schemas"]["Participant"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Fault"];
        };
    };
    addParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bib: components["schemas"]["Bib"];
                    name?: components["schemas"]["Text"];
                    category?: components["schemas"]["Text"];
                    team?: components["schemas"]["Text"];
                    tags?: components["schemas"]["TagText"][];
                };
            };
        };
        responses: {
            /** @description The participant as it is now, and the act as journalled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    importParticipants: {
        parameters: {
            query?: {
                /** @description 1 to be told what would happen; nothing is stored, and refused lines are told like the others. */
                preview?: 0 | 1;
                /** @description What each column is about, from the left, separated by commas; left out, as the headings say. */
                columns?: string;
                /** @description Whether the first line holds headings; left out, as it looks. */
                headings?: 0 | 1;
                /** @description Lines to leave out, by number, separated by commas. */
                leave_out?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description The list as it was understood, and what it did, or would do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantImport"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    exportParticipants: {
        parameters: {
            query?: {
                /** @description 1 for the headings alone, to be filled in. */
                template?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In order of registration; headings alone for nobody. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The participant as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    changeParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bib: components["schemas"]["Bib"];
                    name: components["schemas"]["Text"];
                    category: components["schemas"]["Text"];
                    team: components["schemas"]["Text"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The participant as it is now, and the act as journalled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    removeParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The act as journalled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Executed"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    assignTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["ParticipantId"];
                tag: components["schemas"]["TagText"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["From"];
        responses: {
            /** @description The participant as it is now, and the act as journalled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    releaseTag: {
        parameters: {
            query?: {
                /** @description Left out means that it never was theirs. */
                from?: components["schemas"]["Instant"];
            };
            header?: never;
            path: {
                id: components["parameters"]["ParticipantId"];
                tag: components["schemas"]["TagText"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The participant as it is now, and the act as journalled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedParticipant"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    listUnknownTags: {
        parameters: {
            query?: {
                /** @description Left out means all. */
                limit?: number;
                /** @description Only tags with these digits; blanks and the case of letters do not matter. */
                containing?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty when every tag has its participant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownTags"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    listRecentTags: {
        parameters: {
            query?: {
                /** @description Only reads journalled after this revision. */
                after?: components["schemas"]["Seq"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ten seconds by the station's clock, counted from when a read reached the station. Ask with the `revision` of the answer before to hear of every read once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: components["schemas"]["Seq"];
                        tags: components["schemas"]["RecentTag"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getTrace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rider: components["schemas"]["RiderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In time order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rider: components["schemas"]["RiderId"];
                        reads: components["schemas"]["TracedRead"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    listSuspectedLaps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Offered to the timekeeper; nothing counts until accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        laps: components["schemas"]["SuspectedLap"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Fault"];
        };
    };
    correct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    correction: components["schemas"]["Correction"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The act as journalled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Executed"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    undo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Act"];
        responses: {
            /** @description The act as journalled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Executed"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    redo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Act"];
        responses: {
            /** @description The act as journalled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Executed"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begins with the creation of the race. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acts: components["schemas"]["Act"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Fault"];
        };
    };
    listReaders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty when reads come by HTTP only. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readers: components["schemas"]["Reader"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    addReader: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: components["schemas"]["ReaderAddress"];
                };
            };
        };
        responses: {
            /** @description The link is being opened. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reader"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
        };
    };
    listReaderKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which screens offer them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: components["schemas"]["ReaderKind"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    removeReader: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
        };
    };
    changeReader: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: components["schemas"]["ReaderAddress"];
                };
            };
        };
        responses: {
            /** @description The reader as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reader"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
        };
    };
    setReaderLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    open: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
        };
    };
    getWireLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One chunk a line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
        };
    };
    scanReaders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty when nothing answered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        found: components["schemas"]["FoundReader"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
        };
    };
    listSerialPorts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty when there are none, or the system cannot list them; a path can always be typed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ports: components["schemas"]["SerialPort"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getPreflight: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line a check. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: components["schemas"]["PreflightCheck"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getScreens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One address per network interface. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Screens"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    exportResults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                format: "csv" | "xlsx" | "pdf" | "html" | "json";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Same revision number in every format. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                    "text/html": string;
                    "application/json": components["schemas"]["ResultsFile"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getContractYaml: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
        };
    };
    getContractJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page without foreign content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
}
