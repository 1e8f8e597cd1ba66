// Made from openapi.yaml by `npm run generate`; edit that instead.
export interface paths {
    "/events/tag/batch": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a batch of reads; answers when they are on disk
         * @description A batch is stored whole or refused whole. Sending the same events again is harmless: each read is stored once. An event with an
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the table in ranking order */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the race with its riders in order of first appearance */
        get: operations["getRace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename the race */
        patch: operations["renameRace"];
        trace?: never;
    };
    "/race/language": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the language of boards, printed and published pages */
        put: operations["setRaceLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stream": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Receive live messages as server-sent events
         * @description Each message is `data: <compact JSON>`, with an `id:` line where a client can resume. Comment lines `: keepalive <time>` show that
         *     the connection is alive. The first message is the current table. A client that reconnects with `Last-Event-ID` gets every `lap`
         *     since then. Without parameters the messages are those of the original contract (`lap`, `standings` with ParticipantDTO items), plus
         *     types that old clients ignore. With `changes=1` items are StandingRow objects, and after the first table only changed rows
         *     follow; see StreamMessage.
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the table with names, places, gaps and laps */
        get: operations["getStandings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standings/teams": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the ranking of the teams */
        get: operations["getTeamStandings"];
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the latest counted passings, newest first */
        get: operations["getPassings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/riders/{bib}": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the laps of one rider, and what became of each read, for the rider's own page
         * @description Nothing here is secret, so there are no tags, dates of birth or licences, and no reasons that the timekeeper wrote.
         */
        get: operations["getRider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what riders report to be wrong, oldest first */
        get: operations["listReports"];
        /** Switch reports of riders on or off for the open race */
        put: operations["acceptReports"];
        /**
         * Report that something about a rider is wrong
         * @description Changes no result: the timekeeper decides. A report with a known key is answered as it is and stored once, so it can be sent until it
         *     is answered. An address may send 20 in ten minutes; 100 of a race and 5 of a rider can be open.
         */
        post: operations["sendReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{report}": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get what became of a report, by the key of its sender */
        get: operations["getReport"];
        /** Take a report, with a correction where one is needed, or say why nothing is changed */
        put: operations["decideReport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether reads are stored safely
         * @description Only with the operator token the answer has addresses of senders and readers, other stations and folders of the station's computer.
         */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get what the caller is allowed to do */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get rules, start, stop and file of the open race */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the race or one wave, now or at a time that may be in the future or the past
         * @description With `wave`, starts the wave of that name, or the one in which the category of that name starts; where there is neither, the category
         *     becomes a wave. The gun of the race has to be set before, and must not be later. A wave that was started so has its own time of day:
         *     when the gun is moved, only waves move with it that were not started.
         *
         *     A start without `at` within a second of another one of the race or the wave is refused with `already-started`: it is the same start.
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the race; later passings do not count */
        post: operations["stopRace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/resume": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a stopped race; passings after the stop count again */
        post: operations["resumeRace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/neutralise": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Neutralise the race from one moment to another; crossings in between do not count, and laps across it are shorter by it
         * @description With `until` null the race is neutralised until a later call with the same `from` ends it: the same serves a red flag and the restart.
         *     While one stretch goes on, another one without an end is refused with `no-change`.
         *     Crossings from `from` on and before `until` do not count; times and laps across the stretch are shorter by it, and a race that ends after a time
         *     lasts longer by it. Undo the act to take it back.
         */
        post: operations["neutralise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/declare": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare the results provisional or official
         * @description With `revision`, only what the sender saw is declared: where later actions gave anybody another result, the answer is 409
         *     `changed-since` with them.
         */
        post: operations["declareResults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/settlement": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what would settle the race, with reasons, and who is due to be pulled; stores nothing */
        get: operations["getSettlement"];
        put?: never;
        /**
         * Take proposals as one act
         * @description All of them or none. One that does not hold any more is refused with `proposal-gone`; one that needs a decision by hand (`by_hand`) with
         *     `bad-value`.
         */
        post: operations["settleRace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/jury": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what the jury did about riders and still holds, oldest first; undo one with `/undo` */
        get: operations["listJuryActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/notes": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the public notes on riders that hold, oldest first */
        get: operations["listNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/changes": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who has another result now than at an earlier revision, and which acts came since */
        get: operations["getResultChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/rules": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the rules and compute all results again */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview how other rules, another start of the race or of a wave, another stop, a start list, a correction, taken proposals or a neutralisation would change results; stores nothing */
        post: operations["forecast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/start-list": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all participants in order of their own starts, those without one last */
        get: operations["getStartList"];
        put?: never;
        /**
         * Give participants starts of their own, as one act
         * @description All or nothing. Participants who are not in the list keep the start that they have. An own start goes before that of the wave and the
         *     gun, and stays when these are moved. The answer of a preview can be sent as it is.
         */
        post: operations["takeStartList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/start-list/preview": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a start list from an order and gaps; stores nothing
         * @description Participants who are marked as not starting are left out, and so are those of other categories where `categories` names some. Groups begin
         *     anew with each category where categories follow each other, which they do with `categories` or `category_gap_ms`.
         */
        post: operations["previewStartList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/reset": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start over in a new file with the same rules and participants but no passings; the old file is kept
         * @description A race that runs is left, too: `left` of the answer names it and its file, with which `POST /races/open` opens it again. With
         *     `unless_running=1` a race that runs is not left, and with `race_id` no other than that one.
         */
        post: operations["resetRace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/races": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the race files in the data folder, newest first */
        get: operations["listRaces"];
        put?: never;
        /**
         * Create a race in a new file and open it
         * @description The file of the race that was open is kept. While that race runs, and for an hour after it ended, it goes on beside the new one:
         *     a read goes to every race that it fits, that is where its tag has a rider and its time is not before the gun, or without a gun the
         *     first own start, nor after the stop.
         *     Reads that fit no other race go to the open one; so does every read while nobody is registered there.
         *     `left` of the answer names the race that was open. With `unless_running=1` a race that runs is not left.
         */
        post: operations["createRace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/races/running": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the races beside the open one that still take reads */
        get: operations["listRunningRaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the templates of rules that were saved on this station */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{template}": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                template: components["parameters"]["TemplateName"];
            };
            cookie?: never;
        };
        get?: never;
        /** Save rules as a template under this name; one of the same name is replaced */
        put: operations["saveTemplate"];
        post?: never;
        /** Delete a template */
        delete: operations["removeTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the state of the demo, and why none can be started now */
        get: operations["getDemo"];
        put?: never;
        /**
         * Create a demo race and let simulated readers send reads to it
         * @description Creates a race in a file of its own, marked as a demo race, registers invented riders, and sends reads over this interface as reader
         *     services do, with the faults of a race day. Acts of the timekeeper that the event needs, such as the gun, are sent, too. It ends by itself.
         *
         *     Refused with `demo-beside-race` while a race runs, or the open race has started or has reads; with `demo-running` while a demo
         *     runs. A demo race is never published and never goes on beside another race; when another race is opened, its reads end.
         */
        post: operations["startDemo"];
        /**
         * End the demo and open the race that was open before
         * @description No more reads are sent. Where the race from before is not known or not there, the one that changed last is opened; without any, a new one is
         *     created.
         */
        delete: operations["endDemo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/stop": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send no more reads to the demo race; it stays open */
        post: operations["stopDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where results are published on the internet, and how that is going */
        get: operations["listPublishers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisher}": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                publisher: components["parameters"]["PublisherName"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Publish results to this target; a publisher of the same name is replaced
         * @description From now on the station renders static pages of the open race after every change and brings the files that differ to the target: at most one
         *     upload begins in `interval_s`, each of the newest revision. Failed uploads are tried again for ever. Reads never wait for it.
         */
        put: operations["savePublisher"];
        post?: never;
        /** Stop publishing there and forget its password; what is online stays */
        delete: operations["removePublisher"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publishers/{publisher}/test": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                publisher: components["parameters"]["PublisherName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a small file to the target and delete it */
        post: operations["testPublisher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List which programs are told of the race, and how that is going */
        get: operations["listWebhooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                webhook: components["parameters"]["WebhookName"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Tell a program of the race from now on; a webhook of the same name is replaced and goes on where it was
         * @description The station sends each event as a signed `POST` to the address, one at a time and in order, and tries again for ever with growing pauses until it is
         *     answered with 2xx. What was recorded is delivered at least once, also after a crash: receivers drop repeats by `webhook-id`. Redirections are not
         *     followed. A demo race is never sent. The events are listed under `webhooks` in this document.
         */
        put: operations["saveWebhook"];
        post?: never;
        /** Send nothing there any more; forget its secret and what was not delivered */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook}/test": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                webhook: components["parameters"]["WebhookName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an event `test` at once, beside the others */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rmonitor": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the RMonitor feed is on, and who is connected */
        get: operations["getRMonitor"];
        /**
         * Switch the RMonitor feed on or off
         * @description A TCP port that sends the open race by the RMonitor Timing Protocol 1.0 to everybody who connects, and takes nothing: `$I`, `$B`, `$E`, `$C`, `$A`,
         *     `$COMP`, `$G` and `$H` at first and when they change, `$J` with every lap, `$F` every second. Texts are UTF-8; commas in them become spaces, quotes
         *     become apostrophes. There is no key for it: whoever reaches the port reads names and results.
         */
        put: operations["setRMonitor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/races/open": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch to another race file of the data folder; a running race goes on beside it */
        post: operations["openRace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/races/copy": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save a complete copy of the open race beside the other race files; the open race continues
         * @description Works also when the file of the open race was moved, deleted or damaged meanwhile.
         */
        post: operations["copyRace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/races/merge": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the reads of another file of the race that ran apart; acts are listed for somebody to repeat
         * @description Reads are the same by their key, so it does not matter how they were split over the two files, or which one is open. Acts that only one
         *     of the two files has are listed, with what results would change if those of the other file were repeated here. The other file stays
         *     as it is.
         */
        post: operations["mergeRaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/races/remove": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the file of a race that is not open into the folder `removed` beside it; nothing is deleted */
        post: operations["removeRace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entries": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow the entries of the open race, as they are stored
         * @description One line of JSON for each entry, reads and acts in the order of `seq`, without gaps. A copy that has all lines is the same race. Take
         *     the lines, store them, and ask again after the last `seq`. The headers say of which race the lines are: `Race-Id` and `Race-Name`
         *     (percent-encoded), `Race-Journal` (the same in every copy of a race file), `Race-Epoch` (one more each time that another station has
         *     taken the race over) and `Race-Head` (its last entry). With `journal`, no lines of another journal come.
         */
        get: operations["followEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/machines": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the machines around this station and how they are */
        get: operations["getMachines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/machines/pulse": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell the hub how a machine is; machines send it every other second
         * @description A station that hears a higher epoch of its open race takes neither reads nor acts of it any more: another station has taken it over.
         */
        post: operations["sendPulse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/promote": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the race over from the hub; only a standby does, and only when told
         * @description From now on reads and acts are taken here. The old hub takes none any more as soon as it can be reached; reads that it never handed over
         *     are taken from it, acts are listed there and here for somebody to repeat. A standby that restarts stays the hub.
         */
        post: operations["promoteStation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/race/step-down": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Become a standby of the station that has taken the race over
         * @description An old hub copies the race anew from the new one and is its standby, also after a restart; its own file is kept. Its readers are disconnected.
         *     What was never handed over is in `left_when_stepped_down`. Refused while the new hub has not taken all reads of this station.
         */
        post: operations["stepDown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the keys of people and machines; the keys themselves are not kept */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make a key for a person or a machine
         * @description It is sent as `Authorization: Bearer …` in place of the operator token, and opens what its role may do. Machines: `standby` and `relay`
         *     follow the race, `point` sends reads. People: `timekeeper` does everything about the race, `entry` adds passings, `registration` changes
         *     riders and tags, `starter` starts, `jury` writes notes; each takes back what they did themselves. The audit trail names the person.
         */
        post: operations["issueKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{name}": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                name: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key; from now on it opens nothing, and who uses it is told that it was revoked */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List participants in order of registration */
        get: operations["listParticipants"];
        put?: never;
        /** Add a participant, with tags if they are known */
        post: operations["addParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/import": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import participants from a CSV list or a sheet of an Excel workbook, all or nothing
         * @description Of a CSV list, separator (comma, semicolon, tab) and encoding are detected; of a workbook, the sheet that looks most like a list
         *     of riders, unless `sheet` names one. Its dates, times, durations and numbers with leading zeros are read as they are shown, numbers with all
         *     their digits; a tag or bib that the spreadsheet changed into a number, a date or an error is refused by its line, as it is in every other operation. The columns are detected in both. Headings stand in the first lines, below a title at most, and
         *     may be in English, German, Spanish, Portuguese, French, Italian, Dutch, Polish, Czech or Catalan. `notices` say what was left out
         *     or guessed, and what should be looked at. Columns with another heading are kept under it, so that none is lost. A relay has a column for each member, or a
         *     line for each under the same bib. A blank cell leaves what is known of a participant. Lines are matched to participants by bib: an unknown bib is
         *     added, a known one is changed where the list differs, and participants that are not in the list stay. Tags are separated by
         *     spaces, commas or semicolons, or stand in columns of their own; a word such as `none` gives no tag. Totals, page numbers and the like are left out. A tag moves from one participant to another only when the list
         *     names both; tags that the list does not name stay assigned. A column of start times gives own starts: times of day (`10:01:00`, with a
         *     day where it has one) in the zone of the station, or times after the gun (`0:01:00`, `+60`); what cannot be read is named in
         *     `notices`, and the participant keeps the start that was known. If one line has an error, nothing is stored. The import is stored as
         *     one act, which can be undone; a list that changes nothing stores nothing.
         */
        post: operations["importParticipants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reads/import": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import reads from the log of a reader
         * @description Takes lines that an Ipico or a Trident Time Machine stored, the text log of an Impinj, a table with columns of tag and time (and
         *     antenna, signal, event, day), or events as `recordTagEvents` takes them, one object of JSON a line. Every read is stored under the
         *     source `log` and the name in `reader`; only lines that name source and reader themselves keep both where `reader` is left out.
         *     Sending a log again is harmless: each read is stored once. Lines that cannot be read are counted and named, and keep no other back.
         *     Times are by the clock of the reader: the correction `shift-clock` puts them right under that name.
         */
        post: operations["importReads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/export": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export participants as a CSV list that can be imported again */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        /** Get one participant */
        get: operations["getParticipant"];
        /** Change the details of a participant; what the body leaves out of the others stays as it is */
        put: operations["changeParticipant"];
        post?: never;
        /** Remove a participant; the reads are kept and the tags become unknown */
        delete: operations["removeParticipant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{id}/tags/{tag}": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: components["parameters"]["ParticipantId"];
                tag: components["schemas"]["WrittenTag"];
            };
            cookie?: never;
        };
        get?: never;
        /** Assign a tag to a participant, including earlier reads or from a time on */
        put: operations["assignTag"];
        post?: never;
        /** Remove a tag from a participant, altogether or from a time on */
        delete: operations["releaseTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags/unknown": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tags that were read and are assigned to no participant, those with most reads first, then the newest */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the tags that arrived in the last ten seconds with their participants, newest first, each once */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get every read of a rider with the reason why it counts or not
         * @description A tag that was given to a rider leads to that rider, named by `rider` in the answer, as long as the tag has no row of its own.
         */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List laps that are so long that a read may be missing */
        get: operations["listSuspectedLaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/expected": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the riders out on the course, with the moment at which each should pass next
         * @description A rider is due after the last passage by the median of the own last five laps; without a lap, after the start by the median first
         *     lap of the category. From 1.4 laps on a rider is late, from 2 missing. Nothing here is a passing, and none follows from it.
         */
        get: operations["getExpected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/presence": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the registered riders who were read, with their last read, whether it counts or not
         * @description Before the gun is set, reads are checks of presence; they count for nothing, also after it.
         */
        get: operations["getPresence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parked-tags": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tags that are read again and again without a pause, most reads a minute first */
        get: operations["listParkedTags"];
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct passings, the status of a rider, or the clock of a reader */
        post: operations["correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/undo": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo one act; without a body, the newest that can be undone */
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redo": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Redo the act undone last, or a given one */
        post: operations["redo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all acts with who did them and when, oldest first */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the readers of this station with their state */
        get: operations["listReaders"];
        put?: never;
        /** Add a reader and connect to it */
        post: operations["addReader"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readers/kinds": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Disconnect a reader and remove it */
        delete: operations["removeReader"];
        options?: never;
        head?: never;
        /**
         * Change address or settings of a reader, and reconnect if necessary
         * @description The kind of a reader cannot change. A reader from the station's configuration has its configured address again after a restart.
         */
        patch: operations["changeReader"];
        trace?: never;
    };
    "/readers/{reader}/link": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Disconnect a reader, or connect to it again */
        put: operations["setReaderLink"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readers/{reader}/clock": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Set the reader's clock to that of the station
         * @description Refused during a race (409): times before and after would not fit together. Also refused where the kind of reader has no request for it, while it is not connected, when it takes the time only while it is stopped and is not, and when it does not take it.
         */
        put: operations["setReaderClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readers/{reader}/operation": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Make the reader read tags, or stop it
         * @description For readers that have such a mode of their own (`can_set_operation`): the timing mode of a RACE RESULT decoder, whose file ends when it is stopped; reading of an Ultra or Joey. A reader that was stopped so stays stopped until it is started. Stopping is refused during a race (409): what passes a stopped reader is lost. Also refused where the kind of reader has no request for it, while it is not connected, and when it does not do it.
         */
        put: operations["setReaderOperation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readers/{reader}/wire-log": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        /** Get the recent bytes of the connection, oldest first */
        get: operations["getWireLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/push/{name}": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take what a reader posts by itself; answers when its reads are on disk
         * @description For readers of the kind `push` (`push+post:finish?key=…`): an Impinj R700 or R720 with a webhook of the IoT interface, Speedway Connect
         *     (JSON or its form), a Zebra reader with the IoT Connector. The key of the reader is sent as the password of a login (Basic, any user
         *     name), as a bearer token, or as `key` in the address. Heartbeats and other events are set aside and counted. A post that is sent again
         *     is harmless: each read is stored once. Reads are timed by the reader's clock, which is compared with that of the station. At most 4 MB.
         *     A post is understood by its content, whatever `Content-Type` says, and may be compressed (`Content-Encoding`: gzip, deflate or br).
         */
        post: operations["pushReads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readers/scan": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find readers on serial ports, at their factory addresses and next to this computer in its network; takes some seconds */
        post: operations["scanReaders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guns": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the start signals of devices that are offered to the open race
         * @description One that was dismissed, that a race or wave was started with, or that is older than twelve hours is left out. To take one, start the race or a wave at its moment with `startRace`; undoing that offers it again.
         */
        get: operations["listGuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guns/{gun}": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                gun: components["parameters"]["GunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Dismiss a start signal, which is not offered any more */
        delete: operations["dismissGun"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/serial-ports": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the serial ports of this computer */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the station before the start */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the addresses for boards and phones, and the number of connected screens */
        get: operations["getScreens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sheets": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sheets that were saved with the race */
        get: operations["listSheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sheets/{name}": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                name: components["parameters"]["SheetName"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Save a sheet with the race under this name; one of the same name is replaced
         * @description `GET /exports/{name}.{format}` then makes it in every format. A sheet that has the name of its kind, such as `results`, says how that one is made. What is left out is empty, or as the sheet is by itself.
         */
        put: operations["saveSheet"];
        post?: never;
        /** Remove a saved sheet */
        delete: operations["removeSheet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{format}": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the results as a file */
        get: operations["exportResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/finishlynx.lif": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the results as FinishLynx writes them, for the software of a meet
         * @description Lines of comma-separated text in UTF-8. The first has event, round and heat (1, 1, 1), the name of the race, and the time of day of the gun as its eleventh field. Each of the others is a rider: place (or `DNF`, `DNS`, `DQ`), id (the bib), lane (empty), last name, first name, affiliation (team, else club), time, licence, delta time (behind the rider ahead; of the first their time), then six empty fields. A name that the list does not have apart is the last name. Times are those that results show, as `9.2`, `1:02.3` or `2:01:02.3`.
         */
        get: operations["exportFinishLynx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{sheet}.{format}": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a sheet as a file
         * @description Sheets: `results` (as `/exports/{format}`), `podium`, `laps` (a column for each lap), `laps-long` (a row for each lap, also after the finish), `lap-chart` (the place after each lap), `gap-chart` (the gap to the leader there) and `lap-times` (PDF and web page draw them above their tables), `certificates` (PDF and web page have a page for each rider with a place), `changes` (who has another result than at an earlier revision), `start-list`, `participants`, `passings` (those that count), `reads` (all, as they were read) and `audit`. The same table in every format. Files for federations and services: `uci-dataride`, `usa-cycling`, `crossresults`, `webscorer`, `runsignup` and `ultrasignup`; CSV and workbook are as each prescribes them, and `GET /exports/{sheet}/check` says beforehand what is missing.
         */
        get: operations["exportSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-bundle": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what support needs to find a fault, as a ZIP archive
         * @description Versions, settings, health, the check before the start, readers with the shape of what they sent, numbers of the open race, and logs.
         *     Values are chosen one by one: no name, bib, date of birth or tag, no name of a race or file, no address, and no secret is in it.
         */
        get: operations["getSupportBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{sheet}/columns": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the columns that a sheet can have in this race
         * @description What `columns` of a saved sheet may name, in the order of the sheet. Titles are in the language of the request.
         */
        get: operations["listSheetColumns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{sheet}/check": {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check a file for a federation before it is made */
        get: operations["checkFederationFile"];
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get this description as YAML */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get this description as JSON */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get this description as a web page */
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
export interface webhooks {
    passing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A rider completed a lap */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event, the same at every try. */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /** @description When this try was made, in seconds since 1970 (UTC). */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` with the bytes of the secret, as Standard Webhooks has it. */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WebhookPassing"];
                };
            };
            responses: {
                /** @description The receiver has taken it. Everything else is tried again. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    results: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The results have changed */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event, the same at every try. */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /** @description When this try was made, in seconds since 1970 (UTC). */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` with the bytes of the secret, as Standard Webhooks has it. */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WebhookResults"];
                };
            };
            responses: {
                /** @description The receiver has taken it. Everything else is tried again. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    race: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The race was opened, started or stopped */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event, the same at every try. */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /** @description When this try was made, in seconds since 1970 (UTC). */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` with the bytes of the secret, as Standard Webhooks has it. */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WebhookRace"];
                };
            };
            responses: {
                /** @description The receiver has taken it. Everything else is tried again. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    official: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The results were declared */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event, the same at every try. */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /** @description When this try was made, in seconds since 1970 (UTC). */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` with the bytes of the secret, as Standard Webhooks has it. */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WebhookOfficial"];
                };
            };
            responses: {
                /** @description The receiver has taken it. Everything else is tried again. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    test: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A test */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of the event, the same at every try. */
                    "webhook-id": components["parameters"]["WebhookId"];
                    /** @description When this try was made, in seconds since 1970 (UTC). */
                    "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                    /** @description `v1,` and the Base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` with the bytes of the secret, as Standard Webhooks has it. */
                    "webhook-signature": components["parameters"]["WebhookSignature"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WebhookTest"];
                };
            };
            responses: {
                /** @description The receiver has taken it. Everything else is tried again. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * Format: instant
         * @description ISO-8601 with a time zone. Answers are in UTC with milliseconds and `Z`.
         * @example 2026-05-12T18:05:00.123Z
         */
        Instant: string;
        /** Format: instant */
        NullableInstant: string | null;
        NullableMs: number | null;
        /** @description Position in the journal. */
        Seq: number;
        /**
         * @description The race that the sender means, by its `race_id`. While another one is open the answer is 409 `other-race`, and nothing is stored.
         *     Without it, the command is for the race that is open.
         */
        MeantRace: string;
        /**
         * @description What the sender knows this correction, undo or redo by, unique in the race; a random one is best. A command that is sent again with the same key, because its
         *     answer was lost, stores nothing and is answered with the act that was stored the first time, whether it was undone since or not. Of a
         *     passing, and of an undo or redo without `act`, the key alone counts; any other command under a known key must be that command, else it is
         *     refused with `key-taken`.
         *     Every kind that does something more when it is sent twice has a key; the others are refused the second time.
         */
        CommandKey: string;
        /**
         * @description The revision of the race that the sender saw when the change was made. If what the command overwrites was changed by a later entry,
         *     the answer is 409 `changed-since` with those changes, and nothing is stored; with one that the race does not have yet, it is 409
         *     `other-race`. Without it, the command overwrites whatever is there.
         */
        SeenRevision: number;
        Name: string;
        Text: string;
        ReasonText: string;
        /** @description As people write it: `12A`, `3/4`. What a spreadsheet makes of a number, such as `12.0` or `3-Feb`, is refused. */
        Bib: string;
        /**
         * Format: tag
         * @description Printable, without spaces; hex is upper-cased and loses 0x.
         */
        TagText: string;
        /**
         * Format: written-tag
         * @description A tag as people write it: also with spaces between groups of hex digits, or in quotation marks. Leading zeros make no other tag. A word for having none, and what a spreadsheet made of a number, is refused.
         */
        WrittenTag: string;
        FieldList: string;
        LineList: string;
        /** @description What the tag begins with, leading zeros left out; empty: anything. */
        TagBeginning: string;
        ParticipantId: string;
        /** @description `p12` for a participant, `tag:E280…` for a tag that is assigned to no participant. */
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
            /** @description The reader's own time, without time zone. Stored; counts only where the station is set to (`RACETAG_EVENT_TIME=first`). */
            first?: string | null;
            /** @description The reader's own time, without time zone. */
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
        /**
         * @description `hub` has the race; `point` sends its reads there, `standby` follows it and can take over, `relay` follows it for screens.
         * @enum {string}
         */
        MachineRole: "alone" | "point" | "hub" | "standby" | "relay";
        Machine: {
            /** @description That of its key; of the hub, its address. */
            name: string;
            /**
             * @description As of a station; `broker` keeps what stations send to each other.
             * @enum {string}
             */
            role: "alone" | "point" | "hub" | "standby" | "relay" | "broker";
            heard_at: components["schemas"]["NullableInstant"];
            /** @description Entries of the race that it lacks; null where that cannot be said. */
            behind: number | null;
            /** @description Reads that it has not sent yet. */
            waiting: number;
            /** @description By how much its clock is ahead of that of this station, as far as the network lets it be known; negative: behind. */
            clock_ms: number | null;
            /**
             * @description `catching-up`: entries or reads are on their way; `cut-off`: not heard; `refused`: its key is not known; `two-machines`: two send
             *     under this name; `copied-folder`: another station runs with a copy of its data folder; `differs`: one of the two has an older copy of
             *     the race file; `read-only`: it follows another station, or was taken
             *     over; `no-race`: the hub has none open; `disk`: it cannot store; `newer-version`: it does not know what the hub stores; `no-broker`: no
             *     broker answers; `broker-refused`: it refuses user, password or rights; `broker-full`: it stores nothing;
             *     `foreign-stream`: its stream `RACE`, or one that takes the same subjects, is of another application; `unfit-stream`: its stream
             *     drops messages, or has dropped some; `other-journal`: another race file is in its place there; `taken-over`: it was the hub, and another station has its race now; `wrong-key`: its key is for another
             *     role; `two-hubs`: another hub is there with another race; `certificate-expired`, `certificate-unknown`, `certificate-name`: why the
             *     certificate of the broker or the hub is not trusted; `hub-fault`: the hub cannot save; `no-station`: something else answers at its
             *     address; `needs-https`, `needs-http`: the address begins with the other one; `older-file`: the race file of a point lacks what it
             *     has sent.
             * @enum {string}
             */
            state: "live" | "catching-up" | "two-machines" | "copied-folder" | "cut-off" | "refused" | "differs" | "read-only" | "no-race" | "disk" | "newer-version" | "no-broker" | "broker-refused" | "broker-full" | "foreign-stream" | "unfit-stream" | "other-journal" | "taken-over" | "wrong-key" | "two-hubs" | "certificate-expired" | "certificate-unknown" | "certificate-name" | "hub-fault" | "no-station" | "needs-https" | "needs-http" | "older-file";
        };
        MachineTrouble: {
            name: string;
            /** @description What is wrong and what to do. */
            sentence: string;
            sentence_code: string;
            sentence_params: components["schemas"]["MessageParams"];
        };
        /** @description What a hub never handed over to the station that has taken its race over. */
        LeftBehind: {
            /** @description The station that has taken over. */
            hub: string;
            /** @description Reads that it has not taken since. */
            reads: number;
            acts: components["schemas"]["Act"][];
            /** @description A text for people. */
            sentence: string;
        };
        Machines: {
            role: components["schemas"]["MachineRole"];
            /** @description One more each time that another station has taken the race over. */
            epoch: number;
            machines: components["schemas"]["Machine"][];
            /** @description Where this station stepped down: what it had that is not in the race. */
            left_when_stepped_down: components["schemas"]["LeftBehind"] | null;
            /** @description Where another station has taken the open race over: what it never got. */
            left_behind: components["schemas"]["LeftBehind"] | null;
            /** @description Where this station has taken the race over: what the old hub says it never handed over. */
            left_at_old_hub: components["schemas"]["LeftBehind"] | null;
        };
        Merge: {
            file: string;
            /** @description Whether the new reads are stored now. */
            merged: boolean;
            reads: {
                new: number;
                /** @description Reads that the open race had already. */
                known: number;
            };
            /** @description Acts that hold and that the other of the two files does not have, those of the open race first. */
            acts: {
                /**
                 * @description `here`: in the open race.
                 * @enum {string}
                 */
                side: "here" | "there";
                act: components["schemas"]["Act"];
                /** @description Of an act that is `there`: whose result would change if it was repeated here, after the reads are merged; null where that cannot be said. */
                riders: {
                    before: components["schemas"]["StandingRow"] | null;
                    after: components["schemas"]["StandingRow"] | null;
                }[] | null;
            }[];
        };
        /** @enum {string} */
        KeyRole: "standby" | "relay" | "point" | "timekeeper" | "entry" | "registration" | "starter" | "jury";
        Key: {
            name: string;
            role: components["schemas"]["KeyRole"];
            created_at: components["schemas"]["Instant"];
        };
        Session: {
            /** @enum {string} */
            role: "operator" | "viewer";
            station: components["schemas"]["MachineRole"];
            /** @description Whose key the request carries, where it is one. */
            key?: {
                name: string;
                role: components["schemas"]["KeyRole"];
            };
        };
        ParticipantDTO: {
            tag_id: string;
            /** @description All counted passings, those after the finish included. */
            laps: number;
            last_pass_time: components["schemas"]["NullableInstant"];
            finish_time: components["schemas"]["NullableInstant"];
            finished: boolean;
            total_time_ms: components["schemas"]["NullableMs"];
            gap_ms: components["schemas"]["NullableMs"];
            laps_behind: number | null;
            /** @description Only for registered participants. */
            bib?: string;
            /** @description Only for registered participants. */
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
            /** @description Categories that start together, each category in one wave at most; all other categories start at the gun. */
            waves: {
                name: components["schemas"]["Name"];
                categories: components["schemas"]["Name"][];
                /** @description Planned start after the gun of the race. It counts until the wave is really started. */
                after_ms: number;
            }[];
            /**
             * @description Categories with rules of their own, in the order in which they are ranked. Riders of different rules are never compared: each
             *     group of equal rules is a section of the table with places of its own. This rule, like all below that are not required: without
             *     it, as it is; in a new race, as the race would have it without any rules.
             */
            terms?: components["schemas"]["CategoryTerms"][];
            /** @description Places where riders are read. A reader that no point names stands at the line. */
            points?: components["schemas"]["TimingPoint"][];
            /** @description The passages of a lap, ending at the line or a finish; empty where there is nothing but the line. */
            course?: components["schemas"]["Passage"][];
            /** @description Parts of the way with times of their own. Where some of them count, the total time is their sum. */
            segments?: {
                name: components["schemas"]["Name"];
                /** @description Name of the passage where it begins; `start`: the own start. */
                from: components["schemas"]["Name"];
                to: components["schemas"]["Name"];
                counts: boolean;
            }[];
            /**
             * @description What starts the race of a rider who has no start of their own. `gun`: the gun or the wave. `list`: the same, but most riders
             *     have one from a start list. `line`: the own crossing of the start or, where no point is one, of the line. `first-read`: the
             *     first read anywhere.
             * @enum {string}
             */
            starts?: "gun" | "list" | "line" | "first-read";
            classifications?: components["schemas"]["ClassificationRule"][];
            teams?: components["schemas"]["TeamRule"] | null;
            lap_distance_m?: number | null;
            first_lap_distance_m?: number | null;
            /**
             * @description Whether the minimum lap also runs from a rider's own start. True in races that people create, false in the one that a station
             *     without a window makes by itself, and in races from before this rule.
             */
            min_lap_from_start?: boolean;
            /**
             * @description Whether passings count while the gun is not set. False in races that people create, true in the one that a station without a
             *     window makes by itself, and in races from before this rule.
             */
            counts_before_gun?: boolean;
            /** @description Whether riders have a place who went home, and those who had not finished when the race was stopped. */
            unfinished_places?: boolean;
            /** @description Used only with `laps` and `with-leader`. */
            total_laps: number;
            min_lap_ms: number;
            /**
             * @description When a rider finishes. `laps`: on completing `total_laps`. `with-leader`: the leader of a category on completing them, everyone
             *     else in it when they next cross. `after-time`: the leader has `laps_after_time` to go from their first crossing at or after
             *     `duration_ms` from the start, everyone else when they next cross after the leader. `hard-stop`: crossings later than
             *     `duration_ms` do not count, and nobody finishes.
             * @enum {string}
             */
            finish: "laps" | "with-leader" | "after-time" | "hard-stop";
            /** @description Counted from a rider's own start; used only with `after-time` and `hard-stop`. */
            duration_ms: number;
            /** @description Used only with `after-time`. */
            laps_after_time: number;
            /** @enum {string} */
            first_crossing?: "completes-lap-1" | "is-the-start";
            start_window_ms?: number;
            /** @enum {string} */
            crossing_time: "first" | "strongest" | "last";
            /** @description Largest pause between the reads of one crossing among which the strongest or last is looked for. Without it, as it is; 3000 in a new race. */
            stay_gap_ms?: number;
            /** @description A tag that is read for this long without a pause is parked: it makes one crossing, however long it is read. 0: never. Without it, as it is; 60000 in a new race, 0 in a race from before this rule. */
            parked_after_ms?: number;
            /** @description How the bib stands in a tag that no participant was given: such a tag is that of the participant with this bib. Null: in no way, as in a new race. Without it, as it is. The bib is without leading zeros; a tag that is, or was, given to somebody is only theirs. */
            tag_rule?: {
                prefix: components["schemas"]["TagBeginning"];
                /**
                 * @description Whether what follows are the digits of the bib, or its number in hex.
                 * @enum {string}
                 */
                number: "decimal" | "hex";
                /** @description Only so many of the last characters are read; null: everything behind the prefix. */
                last: number | null;
            } | null;
            /**
             * @description Which edition of the rules computes the results; that of its time in races from before the present one. Without it, as it is; 7 in a new race.
             * @enum {integer}
             */
            edition?: 1 | 2 | 3 | 4 | 5 | 6 | 7;
            /** @enum {string} */
            ranked_by: "gun" | "chip";
            /** @enum {integer} */
            decimals: 0 | 1 | 2 | 3;
        };
        /** @description The rules of one category where they differ from those of the race; what is missing is as for everybody. */
        CategoryTerms: {
            category: components["schemas"]["Name"];
            /** @enum {string} */
            finish?: "laps" | "with-leader" | "after-time" | "hard-stop";
            total_laps?: number;
            duration_ms?: number;
            laps_after_time?: number;
            min_lap_ms?: number;
            lap_distance_m?: number | null;
            first_lap_distance_m?: number | null;
            course?: components["schemas"]["Passage"][];
        };
        TimingPoint: {
            /** @description A course names the point by it. `line` is the place of every reader that no point names. */
            id: string;
            /** @description Without it, the id. */
            name?: components["schemas"]["Name"];
            /**
             * @description `line`: a lap ends here. `start`: it gives the own start. `split`: a time on the way. `finish`: like the line, but nobody starts here. `ignore`: its reads do not count.
             * @enum {string}
             */
            role: "line" | "start" | "split" | "finish" | "ignore";
            /** @description Readers as they name themselves, or one antenna of a reader as `gate#2`. */
            readers: components["schemas"]["Name"][];
        };
        Passage: {
            /** @description Id of a point, or `line`. */
            point: string;
            /** @description Without it, the name of the point. */
            name?: components["schemas"]["Text"];
            /** @description From the beginning of the lap. */
            distance_m?: number | null;
            /** @description Reads sooner after the beginning of the lap are too early here; without it, any time. */
            not_before_ms?: number;
            /** @description Who is here later after the own start is out of the race; null: no limit. */
            cut_off_ms?: number | null;
        };
        /** @description A ranking of a part of the field, made from the results of all. */
        ClassificationRule: {
            name: components["schemas"]["Name"];
            /** @description Who is in it; empty for everybody. */
            of: {
                category?: components["schemas"]["Name"];
                /** @enum {string} */
                gender?: "f" | "m" | "x";
                age?: {
                    from?: number | null;
                    /** @description Inclusive. */
                    to?: number | null;
                    /**
                     * @description `day`: the age on the day of the race. `year`: year of the race minus year of birth.
                     * @enum {string}
                     */
                    on: "day" | "year";
                };
                /** @description Riders whose column of the list has this text. */
                field?: {
                    name: components["schemas"]["Name"];
                    is: components["schemas"]["Text"];
                };
            };
            /** @enum {string} */
            order: "gun" | "chip" | "best-lap";
            /** @description How many places there are; null: all. */
            places?: number | null;
            /** @description Whether its placed riders are left out of the classifications after it. Without it, false. */
            pulls?: boolean;
        };
        TeamRule: {
            /** @enum {string} */
            by: "team" | "club";
            /** @enum {string} */
            score: "sum-time" | "sum-place" | "nth-time" | "laps";
            /** @description How many riders of a team count. */
            best: number;
            /** @description With `sum-place`: whether places are counted anew among riders of complete teams. Without it, false. */
            displace?: boolean;
        };
        /** @description Language of boards, printed and published pages, as a tag such as `de` or `de-AT`; a new race has that of the station without it. */
        LanguageTag: string;
        RaceSummary: {
            race_id: string;
            name: string;
            /** @description Language of boards, printed and published pages; null: that of the station. */
            language: string | null;
            /** @description True where riders and reads are invented; left out for all other races. */
            demo?: boolean;
            total_laps: number;
            start_time: components["schemas"]["Instant"];
            /** @description Categories with a start of their own; all others start at `start_time`. */
            waves: {
                name: components["schemas"]["Name"];
                categories: components["schemas"]["Name"][];
                start_time: components["schemas"]["Instant"];
                /** @description Whether it was really started; else `start_time` is planned and moves with the gun. */
                started: boolean;
            }[];
            /** @description As in the rules, without courses. */
            terms: components["schemas"]["CategoryTerms"][];
            /** @description As in the rules, without who is in them; each row of the table has the names of its own. */
            classifications: {
                name: components["schemas"]["Name"];
                /** @enum {string} */
                order: "gun" | "chip" | "best-lap";
                places: number | null;
                pulls: boolean;
            }[];
            teams: components["schemas"]["TeamRule"] | null;
            counts_before_gun: boolean;
            /** @description False as long as the start is the moment when the race was created. */
            gun_set: boolean;
            stop_time: components["schemas"]["NullableInstant"];
            /** @enum {integer} */
            decimals: 0 | 1 | 2 | 3;
            /** @enum {string} */
            ranked_by: "gun" | "chip";
            /** @enum {string} */
            finish: "laps" | "with-leader" | "after-time" | "hard-stop";
            /** @description How long after the start the time is up; null with `laps` and `with-leader`. */
            duration_ms: number | null;
            /** @description Laps that the leader has to go when the time is up; null except with `after-time`. */
            laps_after_time: number | null;
            /** @description Stretches that do not count, in order of `from`; the clock of the race stands in them. */
            neutralised: components["schemas"]["Neutralised"][];
            /** @description Null before the first declaration. */
            declared: components["schemas"]["Declared"] | null;
        };
        /** @description A wave that starts, or started, at a moment. */
        WaveStart: {
            wave: components["schemas"]["Name"];
            at: components["schemas"]["Instant"];
        };
        Neutralised: {
            from: components["schemas"]["Instant"];
            /** @description Exclusive; null while it lasts. */
            until: components["schemas"]["NullableInstant"];
        };
        /** @enum {string} */
        DeclaredState: "provisional" | "official";
        Declared: {
            state: components["schemas"]["DeclaredState"];
            at: components["schemas"]["Instant"];
            /** @description The entry that declared them; ask for the changes since it. */
            revision: components["schemas"]["Seq"];
            /** @description How many riders have another result now. */
            changed_riders: number;
        };
        /** @description Ids of proposals. */
        TakenProposals: string[];
        Proposal: {
            /** @description The same for the same proposal. */
            id: string;
            rider: components["schemas"]["RiderId"];
            bib: string;
            name: string;
            category: string;
            /**
             * @description `racing`: the status is taken away. `lap`, `tag` and `start`: look at a long lap, at a tag that nobody has, or at a start.
             * @enum {string}
             */
            proposal: "dns" | "dnf" | "pulled" | "racing" | "over-time" | "lap" | "tag" | "start";
            /** @description It needs a decision by hand, and cannot be taken. */
            by_hand: boolean;
            /** @description Why. */
            message: string;
            code: string;
            params: components["schemas"]["MessageParams"];
        };
        DueToBePulled: {
            rider: components["schemas"]["RiderId"];
            bib: string;
            name: string;
            category: string;
            message: string;
            code: string;
            params: components["schemas"]["MessageParams"];
        };
        JuryAct: {
            seq: components["schemas"]["Seq"];
            recorded_at: components["schemas"]["Instant"];
            by: string;
            rider: components["schemas"]["RiderId"];
            bib: string;
            name: string;
            /** @enum {string} */
            kind: "adjust-time" | "adjust-laps" | "relegate" | "status" | "note";
            /** @description With `adjust-time`. */
            by_ms: number | null;
            /** @description With `adjust-laps`. */
            by_laps: number | null;
            /** @description With `relegate`. */
            behind: components["schemas"]["RiderId"] | null;
            /** @description With `status`. */
            status: components["schemas"]["RiderStatus"] | null;
            /** @description With `note`, else empty. */
            text: string;
            /** @description Whether it is shown with the results. */
            public: boolean;
            /** @description Empty where none was given. */
            reason: string;
            sentence: string;
            code: string;
            params: components["schemas"]["MessageParams"];
        };
        PublicNote: {
            rider: components["schemas"]["RiderId"];
            bib: string;
            text: string;
            recorded_at: components["schemas"]["Instant"];
        };
        /** @description The rider behind whom another one was put. */
        Relegated: {
            behind: components["schemas"]["RiderId"];
            /** @description Empty for a tag without a participant. */
            bib: string;
            tag_id: string;
        };
        ChangedResult: {
            rider: components["schemas"]["RiderId"];
            /** @description The present one, or else the one before. */
            bib: string;
            /** @description Null: not in the table then. */
            before: components["schemas"]["PlacedRow"] | null;
            /** @description Null: not in the table any more. */
            now: components["schemas"]["PlacedRow"] | null;
        };
        RaceControl: {
            race: components["schemas"]["RaceSummary"];
            rules: components["schemas"]["RaceRules"];
            /** @description The rules as sentences. */
            sentences: string[];
            /** @description The same as messages. */
            rule_messages: components["schemas"]["Message"][];
            file: string;
            /** @description Only in answers to requests that open a race. Null where none was open, or it is the same. */
            left?: components["schemas"]["LeftRace"] | null;
            revision: components["schemas"]["Seq"];
            /** @description Readers that sent reads to this race, in order of their first read. */
            readers: string[];
            /** @description Readers that sent reads and stand at no point of the race. Without points there are none. */
            without_point: {
                /** @description In the order of their first reads; one antenna of a reader as `gate#2`. */
                readers: string[];
                /** @description Whether their reads are at the line; else they do not count. */
                at_line: boolean;
            };
        };
        /** @description The race that was open until another was opened. Its file is kept. */
        LeftRace: {
            race_id: string;
            name: string;
            /** @description File name; `POST /races/open` with it opens the race again. */
            file: string;
            /** @description Whether it still takes reads beside the open one, as `GET /races/running` lists. */
            goes_on: boolean;
        };
        RunningRace: {
            file: string;
            name: string;
            start_time: components["schemas"]["Instant"];
            /** @enum {string} */
            phase: "not-started" | "counting-down" | "running" | "stopped" | "settled";
            /** @description Registered riders. */
            riders: number;
            /** @description Riders out on the course: as in `getExpected`, those who have started, are racing and have not finished. */
            out: number;
            last_pass_time: components["schemas"]["NullableInstant"];
        };
        /** @description Rules to begin a race with. */
        Template: {
            name: components["schemas"]["Name"];
            rules: components["schemas"]["RaceRules"];
            /** @description The rules as sentences. */
            sentences: string[];
        };
        /** @description Where results are published, and which fields leave the station. Birth dates, licences and tags never do. */
        PublisherSettings: {
            target: components["schemas"]["PublisherTarget"];
            path?: components["schemas"]["Place"];
            host?: components["schemas"]["ServerName"];
            port?: components["schemas"]["ServerPort"];
            user?: components["schemas"]["LoginName"];
            /** @description `ftp`: explicit FTPS; true where it is missing. */
            encrypted?: boolean;
            fingerprint?: components["schemas"]["Fingerprint"];
            url?: components["schemas"]["WebFolder"];
            endpoint?: components["schemas"]["WebFolder"];
            region?: components["schemas"]["S3Word"];
            bucket?: components["schemas"]["S3Word"];
            access_key_id?: components["schemas"]["S3Word"];
            password?: components["schemas"]["SecretText"];
            private_key?: components["schemas"]["PrivateKey"];
            passphrase?: components["schemas"]["SecretText"];
            interval_s?: components["schemas"]["PublishInterval"];
            /** @description True: nothing is uploaded until this is changed. */
            paused?: boolean;
            fields?: components["schemas"]["PublishedFields"];
        };
        /** @enum {string} */
        PublisherTarget: "folder" | "ftp" | "sftp" | "s3" | "webdav" | "put";
        /** @description `folder`: the full path of a folder on the computer of the station; `ftp`, `sftp`: the folder on the server, empty for where the login begins; `s3`: what names begin with. */
        Place: string;
        /** @description `ftp`, `sftp`: host name or address. */
        ServerName: string;
        /** @description `ftp`: 21, `sftp`: 22 where it is missing. */
        ServerPort: number;
        /** @description `ftp`, `sftp`; `webdav` and `put` where the server wants a login. */
        LoginName: string;
        /** @description What the timekeeper confirmed: `sftp`: the key of the server as `ssh-keygen -l` shows it (`SHA256:…`), needed; `ftp`, `webdav`, `put`: the SHA-256 of a certificate that nobody vouches for. The fault `unknown-certificate` or `unknown-host-key` names it. */
        Fingerprint: string | null;
        /** @description `url` of `webdav` and `put`: the address of the folder; `endpoint` of `s3`: the address of the service. Without a login in it. */
        WebFolder: string;
        S3Word: string;
        /** @description Never in an answer. Missing: the saved one stays, unless it would go to another server or user. `s3`: the secret access key. */
        SecretText: string;
        /** @description `sftp`: a private key in the form of OpenSSH or PEM, instead of a password. Never in an answer. */
        PrivateKey: string;
        /** @description From the begin of one upload to the next in seconds; 10 where it is missing. */
        PublishInterval: number;
        /** @description What the pages show besides places, bibs, categories and times; all where it is missing. `laps`: the page of lap times; `remarks`: decisions of the jury. */
        PublishedFields: ("names" | "teams" | "laps" | "remarks")[];
        /** @enum {string} */
        DemoTemplate: "cyclo-cross" | "cyclo-cross-laps" | "criterium" | "xco" | "time-trial" | "road-run" | "trail" | "triathlon" | "enduro" | "six-hours" | "relay" | "kids" | "best-lap";
        Reason: {
            /** @description What happened and what to do. */
            text: string;
            /** @description Stable; for programs. */
            code: string;
            params: components["schemas"]["MessageParams"];
        };
        Demo: {
            /**
             * @description `preparing`: riders are registered. `stopped`: by somebody, or because the station was started again.
             * @enum {string}
             */
            state: "none" | "preparing" | "running" | "stopped" | "finished" | "failed";
            /** @description File of the demo race; null for `none`. */
            file: string | null;
            /** @description Null: none, or not known any more. */
            template: components["schemas"]["DemoTemplate"] | null;
            /** @description Invented riders of the race that were registered. */
            riders: number;
            /** @description Reads that were sent and confirmed. */
            reads: number;
            /** @description Reads of real readers that came while the demo race was open. When another race is opened that still takes reads, it gets them. */
            real_reads: {
                source: string;
                reader: string;
                reads: number;
            }[];
            /** @description Why it is `failed`, as far as it is known; else null. */
            fault: components["schemas"]["Reason"] | null;
            /** @description Why no demo can be started now; null where one can. */
            refusal: components["schemas"]["Reason"] | null;
        };
        EndedDemo: {
            /** @description Name of the race that is open now. */
            race: string;
            /** @description File of the demo race. */
            file: string;
            /** @description Where it is now. */
            path: string;
            removed: boolean;
            /** @description Reads of real readers that the race got from the demo race. */
            taken_reads: number;
        };
        PublisherFault: {
            /** @description What happened and what to do. */
            text: string;
            /** @description Stable; for programs. */
            code: string;
            params: components["schemas"]["MessageParams"];
        } | null;
        Publisher: {
            name: components["schemas"]["Name"];
            target: components["schemas"]["PublisherTarget"];
            path?: components["schemas"]["Place"];
            host?: components["schemas"]["ServerName"];
            port?: components["schemas"]["ServerPort"];
            user?: components["schemas"]["LoginName"];
            /** @description `ftp`: explicit FTPS; true where it is missing. */
            encrypted?: boolean;
            fingerprint?: components["schemas"]["Fingerprint"];
            url?: components["schemas"]["WebFolder"];
            endpoint?: components["schemas"]["WebFolder"];
            region?: components["schemas"]["S3Word"];
            bucket?: components["schemas"]["S3Word"];
            access_key_id?: components["schemas"]["S3Word"];
            /** @description Where the pages are, for people. */
            place: string;
            interval_s: components["schemas"]["PublishInterval"];
            paused: boolean;
            fields: components["schemas"]["PublishedFields"];
            /**
             * @description Where password or key are kept: in the key store of the system, unprotected in a file of the data folder that only its user can read, in the file of RACETAG_UPLOAD_SECRET_FILE; or there is none.
             * @enum {string}
             */
            secret: "system" | "unprotected-file" | "setting" | "none";
            /**
             * @description `waiting`: something is new, and the next upload or try is planned.
             * @enum {string}
             */
            state: "paused" | "waiting" | "uploading" | "up-to-date";
            /** @description The revision that is online; null before the first upload since the station started. */
            revision: number | null;
            /** @description The revision of the open race; null when none is open. */
            newest_revision: number | null;
            uploaded_at: components["schemas"]["Instant"] | null;
            /** @description Since the last complete upload. */
            age_ms: number | null;
            /** @description For how long something newer has not been online; null when everything is. */
            behind_ms: number | null;
            /** @description Something newer has not been online for three intervals: the desk shows an alarm. */
            overdue: boolean;
            fault: components["schemas"]["PublisherFault"];
            /** @description Failed tries since the last upload. */
            failures: number;
            /** @description Until the next upload or try; null where none is planned. */
            next_in_ms: number | null;
            /** @description Files of the last upload. */
            files: number;
            /** @description Their size. */
            bytes: number;
        };
        /** @enum {string} */
        WebhookEvent: "passing" | "results" | "race" | "official";
        /** @description Where events are sent. Without a login in it. */
        WebhookUrl: string;
        /** @description Never in a later answer. `whsec_` and the Base64 of 24 to 64 bytes. Missing: the saved one stays; a new webhook gets one from the station. */
        WebhookSecret: string;
        /** @description Which program is told of what. */
        WebhookSettings: {
            url: components["schemas"]["WebhookUrl"];
            events: components["schemas"]["WebhookEvent"][];
            secret?: components["schemas"]["WebhookSecret"];
            /** @description True: nothing is sent until this is changed; events are kept. */
            paused?: boolean;
        };
        WebhookFault: components["schemas"]["Reason"] | null;
        Webhook: {
            name: components["schemas"]["Name"];
            url: string;
            events: components["schemas"]["WebhookEvent"][];
            paused: boolean;
            /**
             * @description Where the secret is kept: in the key store of the system, or unprotected in a file of the data folder that only its user can read.
             * @enum {string}
             */
            secret: "system" | "unprotected-file" | "setting" | "none";
            /**
             * @description `waiting`: the last try failed, and the next one is planned.
             * @enum {string}
             */
            state: "paused" | "sending" | "waiting" | "up-to-date";
            /** @description Events that were not delivered yet. */
            backlog: number;
            /** @description For how long events have been waiting; null when none are. */
            behind_ms: number | null;
            /** @description Deliveries since the station started. */
            delivered: number;
            /** @description The last delivery since the station started; null before the first. */
            last_delivery: {
                event: components["schemas"]["WebhookEvent"];
                at: components["schemas"]["Instant"];
                age_ms: number;
            } | null;
            fault: components["schemas"]["WebhookFault"];
            /** @description Failed tries since the last delivery. */
            failures: number;
            /** @description Until the next try; null where none is planned. */
            next_in_ms: number | null;
            /** @description Passings were left out, because the receiver was away for longer than the station remembers (the newest 100,000). */
            lost: boolean;
        };
        SavedWebhook: {
            webhook: components["schemas"]["Webhook"];
            /** @description The secret, when the station made it up: it is told this once. */
            new_secret: string | null;
        };
        RMonitorSetting: {
            enabled: boolean;
            /** @description Missing: the one from before; at first 50000. */
            port?: number;
        };
        RMonitor: {
            enabled: boolean;
            port: number;
            /** @description RACETAG_RMONITOR_PORT says so, and nothing else can change it. */
            set_by_environment: boolean;
            /** @description Programs that are connected. */
            clients: number;
            /** @description Connections that were ended since the start, because the program took too little of what it was sent. */
            dropped: number;
            /** @description Programs that were turned away since the start, because 32 were connected. */
            turned_away: number;
            /** @description Why nobody can connect. */
            fault: components["schemas"]["Reason"] | null;
        };
        /** @description A rider completed a lap. A passing of a tag that nobody has is not sent. Corrections come as `results`. */
        WebhookPassing: {
            /** @enum {string} */
            type: "passing";
            timestamp: components["schemas"]["Instant"];
            data: {
                race_id: string;
                /** @description Its name. */
                race: string;
                /** @description The entry that made it count. */
                revision: number;
                bib: string;
                name: string;
                category: string;
                team: string;
                club: string;
                /** @description Of the rider with this one. */
                laps: number;
                lap_ms: components["schemas"]["NullableMs"];
                passed_at: components["schemas"]["Instant"];
                finished: boolean;
            };
        };
        /** @description The table has changed. Sent at most every three seconds, after the passings that led to it; the newest always comes. */
        WebhookResults: {
            /** @enum {string} */
            type: "results";
            timestamp: components["schemas"]["Instant"];
            data: {
                race_id: string;
                race: string;
                /** @description The revision of the results. */
                revision: number;
                /** @enum {string} */
                state: "live" | "provisional" | "official";
                /** @enum {string} */
                phase: "not-started" | "counting-down" | "running" | "stopped" | "settled";
                riders: number;
                categories: {
                    /** @description Empty for riders without one. */
                    category: string;
                    riders: number;
                    /** @description The first ten, in their order. */
                    leaders: {
                        place: number | null;
                        bib: string;
                        name: string;
                        team: string;
                        club: string;
                        /** @enum {string} */
                        status: "racing" | "pulled" | "dnf" | "over-time" | "dsq" | "dns";
                        laps: number;
                        finished: boolean;
                        time_ms: components["schemas"]["NullableMs"];
                        gap_ms: components["schemas"]["NullableMs"];
                    }[];
                }[];
            };
        };
        /** @description The race was opened, started, stopped or resumed, or one of these was undone (`changed`). The clock is that of the moment of the try. */
        WebhookRace: {
            /** @enum {string} */
            type: "race";
            timestamp: components["schemas"]["Instant"];
            data: {
                race_id: string;
                race: string;
                revision: number;
                /** @enum {string} */
                change: "opened" | "start" | "wave-start" | "stop" | "resume" | "changed";
                /** @description `wave-start`: its name. */
                wave?: string;
                /** @description The gun, which may be ahead; null: it is not set. */
                start_at: components["schemas"]["Instant"] | null;
                stop_at: components["schemas"]["Instant"] | null;
                /** @enum {string} */
                phase: "not-started" | "counting-down" | "running" | "stopped" | "settled";
            };
        };
        /** @description The results were declared, or that was undone (`live`). */
        WebhookOfficial: {
            /** @enum {string} */
            type: "official";
            timestamp: components["schemas"]["Instant"];
            data: {
                race_id: string;
                race: string;
                revision: number;
                /** @enum {string} */
                state: "live" | "provisional" | "official";
            };
        };
        /** @description Somebody pressed the button for a test. */
        WebhookTest: {
            /** @enum {string} */
            type: "test";
            timestamp: components["schemas"]["Instant"];
            data: Record<string, never>;
        };
        RaceFile: {
            file: string;
            size_bytes: number;
            changed_at: components["schemas"]["Instant"];
            is_open: boolean;
            /** @description False for a file of that name that is empty or of another program: it cannot be opened. */
            holds_race: boolean;
        };
        /** @enum {string} */
        RiderStatus: "racing" | "pulled" | "dnf" | "over-time" | "dsq" | "dns";
        /** @description A rider without place and gaps, which follow from the order of the list. */
        StandingRow: {
            rider: components["schemas"]["RiderId"];
            participant: string | null;
            tag_id: string;
            bib: string;
            name: string;
            category: string;
            team: string;
            club: string;
            /** @description Names of the classifications whose field the rider belongs to; one that pulls may keep the rider out of those after it. */
            classifications: string[];
            /** @description Details that are not known, so that it cannot be said whether the rider belongs to a classification: `gender`, `born`, `category`, or the heading of a column. */
            lacks: string[];
            status: components["schemas"]["RiderStatus"];
            laps: number;
            /** @description Laps that count for the ranking: those at the finish, or before the finish all so far. */
            ranked_laps: number;
            /** @description Laps completed before the time was up; null except with `after-time`. */
            laps_in_time: number | null;
            finished: boolean;
            last_pass_time: components["schemas"]["NullableInstant"];
            finish_time: components["schemas"]["NullableInstant"];
            /** @description Own start from a start list or a correction; null for everybody else. */
            start_time: components["schemas"]["NullableInstant"];
            chip_start_time: components["schemas"]["NullableInstant"];
            total_time_ms: components["schemas"]["NullableMs"];
            /** @description The part of the table in which the rider is ranked; riders of different sections are not compared. Null for a tag that nobody has, beside registered riders: it stands after all sections and has no place. */
            section: number | null;
            /** @description Of a section, riders of a lower group are ranked first: finished, racing, pulled, and so on. */
            group: number;
            /** @description Whether riders of the group have places. */
            ranked: boolean;
            /** @description When the rider was pulled, where that ranks. */
            pulled_at: components["schemas"]["NullableInstant"];
            /** @description Null for almost everybody, and where the rider was behind anyway. */
            relegated: components["schemas"]["Relegated"] | null;
            /** @description What the rider rode; `total_time_ms` is with the adjustment. */
            ridden_ms: components["schemas"]["NullableMs"];
            /** @description What the jury added to the time. */
            adjustment_ms: number;
            /** @description What the jury added to the laps; `ranked_laps` is with it. */
            adjusted_laps: number;
            /** @description From the gun or the wave; null in a race without a gun. */
            gun_time_ms: components["schemas"]["NullableMs"];
            /** @description From the own start crossing; null without one. */
            chip_time_ms: components["schemas"]["NullableMs"];
            last_lap_ms: components["schemas"]["NullableMs"];
            best_lap_ms: components["schemas"]["NullableMs"];
            inferred: number;
            /** @description Only in a race with a course. */
            splits?: components["schemas"]["Split"][];
            /** @description How many passages of the lap in progress lie behind the rider; `total_time_ms` is then the time there. Only in a race with a course. */
            reached?: number;
            /** @description Only in a race with segments. */
            segments?: components["schemas"]["SegmentTime"][];
            /** @description How many segments that count were ridden; `total_time_ms` is their sum. Only where segments count. */
            segments_done?: number;
        };
        PlacedRow: {
            rider: components["schemas"]["RiderId"];
            participant: string | null;
            tag_id: string;
            bib: string;
            name: string;
            category: string;
            team: string;
            club: string;
            /** @description Names of the classifications whose field the rider belongs to; one that pulls may keep the rider out of those after it. */
            classifications: string[];
            /** @description Details that are not known, so that it cannot be said whether the rider belongs to a classification: `gender`, `born`, `category`, or the heading of a column. */
            lacks: string[];
            status: components["schemas"]["RiderStatus"];
            /** @description All counted passings, also those after the finish. */
            laps: number;
            /** @description Laps that count for the ranking: those at the finish, or before the finish all so far. `total_time_ms` is their time. */
            ranked_laps: number;
            finished: boolean;
            last_pass_time: components["schemas"]["NullableInstant"];
            finish_time: components["schemas"]["NullableInstant"];
            /** @description Own start from a start list or a correction; null for everybody else. */
            start_time: components["schemas"]["NullableInstant"];
            chip_start_time: components["schemas"]["NullableInstant"];
            total_time_ms: components["schemas"]["NullableMs"];
            /** @description The part of the table in which the rider is ranked; riders of different sections are not compared. Null for a tag that nobody has, beside registered riders: it stands after all sections and has no place. */
            section: number | null;
            /** @description Of a section, riders of a lower group are ranked first: finished, racing, pulled, and so on. */
            group: number;
            /** @description Whether riders of the group have places. */
            ranked: boolean;
            /** @description When the rider was pulled, where that ranks. */
            pulled_at: components["schemas"]["NullableInstant"];
            /** @description Null for almost everybody, and where the rider was behind anyway. */
            relegated: components["schemas"]["Relegated"] | null;
            /** @description What the rider rode; `total_time_ms` is with the adjustment. */
            ridden_ms: components["schemas"]["NullableMs"];
            /** @description What the jury added to the time. */
            adjustment_ms: number;
            /** @description What the jury added to the laps; `ranked_laps` is with it. */
            adjusted_laps: number;
            /** @description From the gun or the wave; null in a race without a gun. */
            gun_time_ms: components["schemas"]["NullableMs"];
            /** @description From the own start crossing; null without one. */
            chip_time_ms: components["schemas"]["NullableMs"];
            last_lap_ms: components["schemas"]["NullableMs"];
            best_lap_ms: components["schemas"]["NullableMs"];
            inferred: number;
            place: number | null;
            laps_behind: number;
            gap_ms: components["schemas"]["NullableMs"];
            interval_ms: components["schemas"]["NullableMs"];
            /** @description The place among the riders of the same category. Null without a category, and for whom `place` is null. */
            category_place: number | null;
            /** @description Laps fewer than the leader of the category. Null without a category. */
            category_laps_behind: number | null;
            /** @description Time behind the leader of the category. Null where the laps differ, and without a category. */
            category_gap_ms: components["schemas"]["NullableMs"];
            /** @description The passages of the last lap that ranks and of the lap in progress, in their order, the ends of laps included; a hole has nulls. Empty in a race without a course. */
            splits: components["schemas"]["Split"][];
            /** @description How many passages of the lap in progress lie behind the rider; `total_time_ms` is then the time there. 0 after the finish. */
            reached: number;
            /** @description In the order of the rules. */
            segments: components["schemas"]["SegmentTime"][];
            /** @description How many segments that count were ridden; `total_time_ms` is their sum. Only where segments count. */
            segments_done?: number;
        };
        Split: {
            /** @description Name of the passage. */
            name: string;
            /** @description Only in a race of several laps. */
            lap?: number;
            /** @description Null: not read, or not reached yet. */
            at: components["schemas"]["NullableInstant"];
            /** @description From the own start, else from the gun or the wave. */
            time_ms: components["schemas"]["NullableMs"];
        };
        SegmentTime: {
            name: string;
            /** @description Null where one of its passages is missing. Of a segment that counts the sum of all laps, of another one the latest. */
            time_ms: components["schemas"]["NullableMs"];
        };
        Standings: {
            revision: components["schemas"]["Seq"];
            race: components["schemas"]["RaceSummary"];
            /** @description Rows of the whole table, without `top`. */
            total: number;
            /** @description Riders of whom it cannot be said whether they belong to the classification that was asked for, or to any of the race; empty where it can of all. */
            missing: components["schemas"]["MissingField"][];
            standings: components["schemas"]["PlacedRow"][];
        };
        MissingField: {
            bib: string;
            /** @description `gender`, `born`, `category`, or the heading of a column of the list. */
            field: string;
        };
        TeamStandings: {
            revision: components["schemas"]["Seq"];
            race: components["schemas"]["RaceSummary"];
            teams: components["schemas"]["TeamRow"][];
        };
        TeamRow: {
            team: string;
            /** @description As of riders: teams of different sections are not compared. */
            section: number;
            /** @description Null for a team with fewer riders than have to count. */
            place: number | null;
            /** @description How many riders of the team count so far. */
            counted: number;
            /** @description How many have to count. */
            wanted: number;
            /** @description Sum of the times that count, with `nth-time` the last of them; null with `sum-place` and for a team that is not complete. */
            time_ms: components["schemas"]["NullableMs"];
            /** @description Sum of the places that count; null except with `sum-place`. */
            points: number | null;
            /** @description Laps of the riders that count, with `nth-time` of the last of them. */
            laps: number;
            /** @description To the best team of the section; null where laps differ. */
            gap_ms: components["schemas"]["NullableMs"];
            points_behind: number | null;
            laps_behind: number;
            /** @description The riders that count, best first. */
            riders: {
                rider: components["schemas"]["RiderId"];
                bib: string;
                name: string;
                /** @description The place in the race. */
                place: number | null;
                laps: number;
                total_time_ms: components["schemas"]["NullableMs"];
            }[];
        };
        Passing: {
            /** @description The read or act that gives the passing its time, as in the trace. Passings that one split added share it, so `seq` with `at` is the key. */
            seq: components["schemas"]["Seq"];
            rider: components["schemas"]["RiderId"];
            tag_id: string;
            bib: string;
            name: string;
            /** @description Who of a relay rode the lap; empty for everybody else, and where no tag says it. */
            member: string;
            /** @description The lap that this passing completed. */
            laps: number;
            /** @description Whether the rider finished with this passing. */
            finished: boolean;
            at: components["schemas"]["Instant"];
            lap_ms: components["schemas"]["NullableMs"];
            /** @description Name of the passage. Only in a race with a course, like `on_way`. */
            passage?: string;
            /** @description Whether it is a passage on the way, which completes no lap: `laps` is then the lap it is of. */
            on_way?: boolean;
        };
        RelayMember: {
            name: components["schemas"]["Name"];
            /** @description Those tags of the participant that this rider carries. */
            tags: components["schemas"]["WrittenTag"][];
        };
        /**
         * Format: born
         * @description Year or date of birth: `1996`, also as a number, or `1996-05-31`.
         */
        GivenBorn: string | number;
        /** @description What people know of a rider. Of a new one, what is missing is empty; of a known one, bib, name, category and team are then empty, and everything else stays. */
        GivenDetails: {
            bib: components["schemas"]["Bib"];
            name?: components["schemas"]["Text"];
            category?: components["schemas"]["Text"];
            team?: components["schemas"]["Text"];
            /** @enum {string} */
            gender?: "" | "f" | "m" | "x";
            born?: components["schemas"]["GivenBorn"];
            nation?: components["schemas"]["Text"];
            licence?: components["schemas"]["Text"];
            uci_id?: components["schemas"]["Text"];
            club?: components["schemas"]["Text"];
            first_name?: components["schemas"]["Text"];
            last_name?: components["schemas"]["Text"];
            more?: {
                [key: string]: string;
            };
            members?: components["schemas"]["RelayMember"][];
        };
        Participant: {
            id: components["schemas"]["ParticipantId"];
            rider: components["schemas"]["RiderId"];
            bib: string;
            name: string;
            category: string;
            team: string;
            /** @enum {string} */
            gender: "" | "f" | "m" | "x";
            born: string;
            nation: string;
            licence: string;
            uci_id: string;
            club: string;
            first_name: string;
            last_name: string;
            /** @description Other columns of the list of riders, by heading. */
            more: {
                [key: string]: string;
            };
            /** @description The riders of a relay; empty for everybody else. */
            members: components["schemas"]["RelayMember"][];
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
            /** @enum {string} */
            gender: "" | "f" | "m" | "x";
            born: string;
            nation: string;
            licence: string;
            uci_id: string;
            club: string;
            first_name: string;
            last_name: string;
            /** @description Other columns of the list of riders, by heading. */
            more: {
                [key: string]: string;
            };
            /** @description The riders of a relay; empty for everybody else. */
            members: components["schemas"]["RelayMember"][];
            tags: {
                tag: string;
                from: components["schemas"]["NullableInstant"];
                until: components["schemas"]["NullableInstant"];
            }[];
            act: components["schemas"]["Act"];
        };
        ParticipantImport: {
            /** @description The act as stored in the journal; null when nothing was stored. */
            act: components["schemas"]["Act"] | null;
            /** @description Null of a workbook. */
            encoding: components["schemas"]["ListEncoding"] | null;
            /**
             * @description Null of a workbook.
             * @enum {string|null}
             */
            separator: "," | ";" | "\t" | null;
            /** @description The sheets of the workbook in their order; empty of a CSV list. `hidden`: the spreadsheet does not show it. */
            sheets: {
                name: string;
                hidden: boolean;
            }[];
            /** @description The sheet that was read; null of a CSV list. */
            sheet: string | null;
            /** @description Rules that another sheet of the workbook describes; null where none does, or the race has them already. Only `changeRules` takes them. */
            proposal: components["schemas"]["ProposedRules"] | null;
            /** @description Whether the list has a header line. */
            headings: boolean;
            /** @description The line with the headings, the first being 1; null where there is none. */
            heading_line: number | null;
            columns: {
                heading: string;
                /** @enum {string} */
                field: "bib" | "name" | "first-name" | "last-name" | "category" | "team" | "tag" | "start" | "gender" | "born" | "nation" | "licence" | "uci-id" | "club" | "member" | "member-tag" | "more" | "ignored";
                /** @description The first few texts in it. */
                samples: string[];
            }[];
            added: number;
            changed: number;
            unchanged: number;
            refused: number;
            /** @description What was left out, guessed, or should be looked at; refuses nothing. */
            notices: components["schemas"]["ListNotice"][];
            lines: components["schemas"]["ImportedLine"][];
        };
        /** @enum {string} */
        ListEncoding: "utf-8" | "utf-16" | "windows-1252" | "windows-1250" | "iso-8859-2" | "macintosh" | "ibm850" | "ibm852" | "x-mac-ce" | "windows-1251" | "windows-1253" | "windows-1254" | "windows-1257";
        ReadImport: {
            /** @description False of a preview. */
            stored: boolean;
            /** @enum {string} */
            format: "ipico" | "events" | "table";
            /** @description Names under which the reads are stored, in the order of the log. */
            readers: string[];
            reads: number;
            /** @description Reads that no race had. Of a preview: that the open race does not have. */
            new: number;
            /** @description Reads that were stored before, or stand in the log twice. */
            known: number;
            /** @description Different tags. */
            tags: number;
            /** @description Those of them that no participant of the open race has at the time of their first read. */
            unknown_tags: number;
            first_at: components["schemas"]["Instant"];
            last_at: components["schemas"]["Instant"];
            /** @description Lines that are no reads and were not meant to be: commands, start signals, settings. */
            other_lines: number;
            /** @description Lines that cannot be read. */
            refused: number;
            /** @description The first of them. */
            refused_lines: {
                /** @description Of the log, the first being 1. */
                line: number;
                /** @description At most 200 characters of it. */
                text: string;
                sentence: string;
                /** @description Stable, for programs. */
                code: string;
                params: components["schemas"]["MessageParams"];
            }[];
            /**
             * @description What was assumed of its times. `repeated-hour`: reads in the hour that occurs twice when clocks are put back, told apart by the
             *     order of the lines. `unclear-hour`: reads in that hour of which the order does not tell it; see `repeated_hour`. `skipped-hour`:
             *     reads with a time that does not exist because clocks are put forward.
             */
            notices: {
                sentence: string;
                /** @description Stable, for programs. */
                code: string;
                params: components["schemas"]["MessageParams"];
            }[];
        };
        ProposedRules: {
            /** @description The sheet with a line for each category: its wave, offset from the start of the race, laps or minutes. */
            sheet: string;
            /** @description Of the race that they are proposed for; `changeRules` takes it. */
            revision: components["schemas"]["Seq"];
            /** @description The rules of the race with what the sheet says. */
            rules: components["schemas"]["RaceRules"];
            /** @description What the rules say that those of the race do not. */
            sentences: {
                sentence: string;
                /** @description Stable, for programs. */
                code: string;
                params: components["schemas"]["MessageParams"];
            }[];
            /** @description What of the sheet is not used, or could not be read; `line` counts its rows. */
            notices: components["schemas"]["ListNotice"][];
        };
        ListNotice: {
            /** @description Line of the list, the first being 1; null for the whole list. */
            line: number | null;
            sentence: string;
            /** @description Stable, for programs. */
            code: string;
            params: components["schemas"]["MessageParams"];
        };
        /** @description Each participant once. */
        ListedStarts: {
            participant: components["schemas"]["ParticipantId"];
            at: components["schemas"]["Instant"];
        }[];
        StartList: {
            revision: components["schemas"]["Seq"];
            starts: {
                participant: components["schemas"]["ParticipantId"];
                rider: components["schemas"]["RiderId"];
                bib: string;
                name: string;
                category: string;
                team: string;
                /** @description Own start; null without one. */
                at: components["schemas"]["NullableInstant"];
                /** @description Own start, else that of the wave or the gun; null while the gun is not set. */
                starts_at: components["schemas"]["NullableInstant"];
                /** @description Marked as DNS. */
                not_starting: boolean;
            }[];
        };
        StartOrder: {
            /**
             * @description `list`: in order of registration. `random`: drawn with `seed`. `ranking`: by `ranking` or `column`, best first.
             * @enum {string}
             */
            order: "bib" | "list" | "random" | "ranking";
            /**
             * @description The same seed draws the same order of the same riders.
             * @default 1
             */
            seed: number;
            /**
             * @description The other way round, as where the best rider starts last.
             * @default false
             */
            reversed: boolean;
            /** @description Bibs, best first. */
            ranking?: components["schemas"]["Bib"][];
            /** @description Heading of a column of the rider list with numbers (`more`), the smallest of which is the best; used where `ranking` is empty. */
            column?: string;
            /** @description Only these, one after the other; without it everybody. */
            categories?: components["schemas"]["Text"][];
            first_at: components["schemas"]["Instant"];
            /** @description Between two starts. */
            gap_ms: number;
            /**
             * @description So many of the last riders, of each category where categories follow each other, start after `last_gap_ms` each.
             * @default 0
             */
            last_riders: number;
            /** @description Without it, `gap_ms`. */
            last_gap_ms?: number;
            /**
             * @description Riders who start together.
             * @default 1
             */
            group_size: number;
            /** @description From the last start of a category to the first of the next. Without it, and without `categories`, categories are mixed. */
            category_gap_ms?: number;
        };
        PlannedStarts: {
            starts: {
                participant: components["schemas"]["ParticipantId"];
                at: components["schemas"]["Instant"];
            }[];
            notices: {
                sentence: string;
                /** @description Stable; for programs. */
                code: string;
                params: components["schemas"]["MessageParams"];
            }[];
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
            /** @description What else the line changes. */
            details: {
                /** @description A field as of columns, or `more` with the heading in `heading`. */
                field: string;
                heading?: string;
                before: string;
                now: string;
            }[];
            /** @description Tags in the line. */
            tags: string[];
            /** @description Those that the participant does not have yet. */
            tags_given: string[];
            /** @description Tags that move from the participant to others of the list. */
            tags_lost: string[];
            /** @description Own start that the line gives; null where it gives none, or the one that is known. */
            start_time: components["schemas"]["NullableInstant"];
            /** @description The participant before the import; null for a new one. */
            before: {
                bib: string;
                name: string;
                category: string;
                team: string;
            } | null;
            /** @description Why the line is refused; empty unless it is. */
            sentence: string;
            /** @description Stable, for programs; null unless the line is refused. */
            code: string | null;
            params: components["schemas"]["MessageParams"];
        };
        UnknownTags: {
            tags: components["schemas"]["UnknownTag"][];
            /** @description Number of tags without the limit. */
            total: number;
            /** @description Reads of all these tags together. */
            reads: number;
        };
        UnknownTag: {
            tag: string;
            rider: components["schemas"]["RiderId"];
            reads: number;
            first_at: components["schemas"]["Instant"];
            last_at: components["schemas"]["Instant"];
            antenna: number | null;
            /**
             * @description Why it can be assigned to nobody; null for a tag. Readers and their programs also send `0`, `none`, what a spreadsheet made of a tag, or two tags in one text.
             * @enum {string|null}
             */
            problem: "not-a-tag" | "means-no-tag" | "tag-as-number" | null;
        };
        RecentTag: {
            tag: string;
            /** @description The latest time of its reads; long before `received_at` when a reader delivers reads that it had stored. */
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
            /** @description Who of a relay carries the tag; empty for everybody else. */
            member: string;
            at: components["schemas"]["Instant"];
            /** @description What became of the read, stable and for programs: `counted`, `same-crossing`, … */
            code: string;
            params: components["schemas"]["MessageParams"];
            /** @description The same as a text for people. */
            sentence: string;
            /** @description The lap that the read completes; null unless it is `counted`. */
            lap: number | null;
            /** @description The entry that gives the crossing its time; null unless it is `same-crossing`. */
            same_as: number | null;
            /** @description Acts that correct this read. */
            corrections: components["schemas"]["Seq"][];
        };
        /** @description What the sender knows the report by. A random one, because whoever has it can ask what became of the report. */
        ReportKey: string;
        /**
         * @description `details`: name, category or bib.
         * @enum {string}
         */
        ReportedFault: "lap-missing" | "lap-extra" | "details" | "other";
        /**
         * @description A report whose correction was undone is `seen` again.
         * @enum {string}
         */
        ReportState: "new" | "seen" | "corrected" | "unchanged";
        SentReport: {
            report: components["schemas"]["ReportKey"];
            bib: string;
            what: components["schemas"]["ReportedFault"];
            received_at: components["schemas"]["Instant"];
            state: components["schemas"]["ReportState"];
            /** @description Why nothing was changed; else empty. */
            reason: string;
        };
        Report: {
            report: components["schemas"]["ReportKey"];
            bib: string;
            what: components["schemas"]["ReportedFault"];
            received_at: components["schemas"]["Instant"];
            state: components["schemas"]["ReportState"];
            /** @description Why nothing was changed; else empty. */
            reason: string;
            /** @description Null where nobody has the bib any more. */
            rider: components["schemas"]["RiderId"] | null;
            name: string;
            /** @description In the words of the sender. */
            text: string;
            at: components["schemas"]["NullableInstant"];
            /** @description What would put it right, the likeliest first; empty where nothing can be suggested, and for settled reports. */
            corrections: components["schemas"]["Correction"][];
            /** @description For each of the corrections, the time of the passing that it voids or adds, or that ends the lap that it splits. */
            correction_times: components["schemas"]["Instant"][];
        };
        Reports: {
            accepting: boolean;
            reports: components["schemas"]["Report"][];
        };
        RiderPage: {
            revision: components["schemas"]["Seq"];
            race_id: string;
            /** @description Name of the race. */
            race: string;
            bib: string;
            name: string;
            category: string;
            team: string;
            status: components["schemas"]["RiderStatus"];
            finished: boolean;
            place: number | null;
            laps_behind: number | null;
            gap_ms: components["schemas"]["NullableMs"];
            category_place: number | null;
            category_laps_behind: number | null;
            category_gap_ms: components["schemas"]["NullableMs"];
            total_time_ms: components["schemas"]["NullableMs"];
            /** @description All laps in order, also those after the finish. */
            laps: components["schemas"]["RiderLap"][];
            /** @description Empty in a race without a course. */
            splits: components["schemas"]["Split"][];
            /** @description The latest reads and entered passings in order of time, at most 200. */
            reads: components["schemas"]["ExplainedRead"][];
            /** @description How many there are before those. */
            earlier_reads: number;
            /** @description Whether `POST /reports` takes reports at the moment. */
            accepts_reports: boolean;
        };
        RiderLap: {
            lap: number;
            at: components["schemas"]["Instant"];
            /** @description Null where it is not known when the lap began. */
            lap_ms: components["schemas"]["NullableMs"];
            /** @description From the start that ranks, without what was neutralised. */
            total_ms: number;
            finish: boolean;
            after_finish: boolean;
            /** @description Added by the timekeeper for a read that was missed. */
            inferred: boolean;
        };
        ExplainedRead: {
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            origin: "read" | "manual" | "inferred";
            /** @description The point; empty where the reader stands at none, and for a passing that was entered. */
            where: string;
            /** @description What became of it, stable and for programs: `counted`, `same-crossing`, … */
            code: string;
            /** @description The same as a text for people. */
            sentence: string;
        };
        /** @description A lap of a relay. */
        Leg: {
            lap: number;
            /** @description Who rode it, by the tag that gave the lap its time; empty where no tag of a member did. */
            member: string;
            at: components["schemas"]["Instant"];
            lap_ms: components["schemas"]["NullableMs"];
        };
        SuspectedLap: {
            rider: components["schemas"]["RiderId"];
            seq: components["schemas"]["Seq"];
            from: components["schemas"]["Instant"];
            to: components["schemas"]["Instant"];
            /** @enum {integer} */
            looks_like: 2 | 3 | 4;
            median_ms: number;
            /** @description Where the first missing end of a lap was, by passages on the way that were read once more; only where they show it. */
            missed?: {
                passage: string;
                from: components["schemas"]["Instant"];
                to: components["schemas"]["Instant"];
            };
        };
        Expected: {
            /** @description The station's clock, by which riders are late. */
            now: components["schemas"]["Instant"];
            /** @description Left out are riders of whom nothing is known yet, without a lap in a category where nobody has one. */
            riders: components["schemas"]["ExpectedRider"][];
            /** @description All riders out on the course, in the order of the table. */
            out: components["schemas"]["RiderId"][];
            counts: components["schemas"]["CategoryCounts"][];
            silence: components["schemas"]["Silence"] | null;
        };
        ExpectedRider: {
            rider: components["schemas"]["RiderId"];
            bib: string;
            due_at: components["schemas"]["Instant"];
            /** @enum {string} */
            state: "due" | "late" | "missing";
        };
        /** @description Registered riders of one category. `started` is the sum of `out`, `finished` and `stopped`. */
        CategoryCounts: {
            /** @description Empty for riders without one. */
            category: string;
            registered: number;
            /** @description Their start has come, and they are not DNS. */
            started: number;
            /** @description Out on the course. */
            out: number;
            finished: number;
            /** @description Withdrawn, pulled, disqualified, over the limit, or stopped with the race or by the time. */
            stopped: number;
        };
        ZoneFinding: {
            /** @description What happened and what to do. */
            sentence: string;
            sentence_code: string;
            sentence_params: components["schemas"]["MessageParams"];
        };
        /** @description Three riders or more were due within 20 s, and in the minute since then nothing was read. It ends with the next read. */
        Silence: {
            /** @description When the last read came. */
            since: components["schemas"]["Instant"];
            /** @description Riders who should have passed since then. */
            riders: number;
            /** @description What happened and what to do. */
            sentence: string;
            sentence_code: string;
            sentence_params: components["schemas"]["MessageParams"];
        };
        /**
         * @description Three riders or more, and most of those with a later lap, rode the first lap in a quarter of any later lap: they stood behind the line at the
         *     start, and crossing it counts as a lap. It ends when the first passing is the start by the rules, the minimum lap time is longer, or
         *     the lengths of the laps say that the first one is so short.
         */
        ShortFirstLaps: {
            /** @description Who has one. */
            riders: number;
            /** @description The longest of these first laps. */
            longest_ms: number;
            /** @description The shortest later lap of these riders. */
            later_ms: number;
            /** @description What happened and what to do. */
            sentence: string;
            sentence_code: string;
            sentence_params: components["schemas"]["MessageParams"];
        };
        Presence: {
            registered: number;
            riders: components["schemas"]["SeenRider"][];
        };
        SeenRider: {
            rider: components["schemas"]["RiderId"];
            bib: string;
            seen_at: components["schemas"]["Instant"];
            /** @description As reader services name it in `reader_ip`, or the id of a linked reader; empty without the operator token. */
            reader: string;
            antenna: number | null;
        };
        ParkedTag: {
            tag: string;
            rider: components["schemas"]["RiderId"];
            from: components["schemas"]["Instant"];
            /** @description Its newest read. */
            until: components["schemas"]["Instant"];
            /** @description Reads since `from` without those of longer pauses. */
            reads: number;
            reads_per_minute: number;
            muted: boolean;
        };
        /**
         * @description Only this read, which may be any read of a crossing; the other reads stay and may make the crossing. Without it the correction takes the whole crossing, also reads of it that come in later, and a new time wins over reads sooner than the minimum lap before and after it.
         * @default false
         */
        OnlyRead: boolean;
        Correction: {
            /** @constant */
            kind: "insert";
            rider: components["schemas"]["RiderId"];
            /** @description Without it, now. */
            at?: components["schemas"]["Instant"];
            /** @default false */
            inferred: boolean;
            /** @description Id of the point that was passed, or `line`. Without it, a lap ends here. */
            point?: string;
            key?: components["schemas"]["CommandKey"];
        } | {
            /** @constant */
            kind: "void";
            passing: components["schemas"]["Seq"];
            only_read?: components["schemas"]["OnlyRead"];
        } | {
            /** @constant */
            kind: "restore";
            passing: components["schemas"]["Seq"];
        } | {
            /** @constant */
            kind: "move";
            passing: components["schemas"]["Seq"];
            to: components["schemas"]["RiderId"];
            only_read?: components["schemas"]["OnlyRead"];
        } | {
            /** @constant */
            kind: "retime";
            passing: components["schemas"]["Seq"];
            at: components["schemas"]["Instant"];
            only_read?: components["schemas"]["OnlyRead"];
        } | {
            /** @constant */
            kind: "split";
            rider: components["schemas"]["RiderId"];
            passing: components["schemas"]["Seq"];
            /** @enum {integer} */
            into: 2 | 3 | 4;
            key?: components["schemas"]["CommandKey"];
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
            /** @description Without it, for the whole race. */
            at?: components["schemas"]["Instant"];
        } | {
            /** @constant */
            kind: "start";
            rider: components["schemas"]["RiderId"];
            /** @description Null: no start of their own any more. */
            at: components["schemas"]["NullableInstant"];
        } | {
            /** @constant */
            kind: "adjust-time";
            rider: components["schemas"]["RiderId"];
            /** @description Below zero: taken off. */
            by_ms: number;
            reason?: components["schemas"]["ReasonText"];
            key?: components["schemas"]["CommandKey"];
        } | {
            /** @constant */
            kind: "adjust-laps";
            rider: components["schemas"]["RiderId"];
            by: number;
            reason?: components["schemas"]["ReasonText"];
            key?: components["schemas"]["CommandKey"];
        } | {
            /** @constant */
            kind: "relegate";
            rider: components["schemas"]["RiderId"];
            behind: components["schemas"]["RiderId"];
            key?: components["schemas"]["CommandKey"];
        } | {
            /** @constant */
            kind: "note";
            rider: components["schemas"]["RiderId"];
            text: string;
            /**
             * @description Whether it is shown with the results.
             * @default false
             */
            public: boolean;
            key?: components["schemas"]["CommandKey"];
        } | {
            /** @constant */
            kind: "mute";
            tag: components["schemas"]["TagText"];
            /** @description Only reads dated from then on; without it, all. */
            from?: components["schemas"]["Instant"];
        } | {
            /** @constant */
            kind: "shift-clock";
            reader: string;
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            by_ms: number;
            entries?: components["schemas"]["EntryRange"];
            key?: components["schemas"]["CommandKey"];
        } | {
            /** @constant */
            kind: "confirm-times";
            reader: string;
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            entries?: components["schemas"]["EntryRange"];
        };
        Act: {
            seq: components["schemas"]["Seq"];
            recorded_at: components["schemas"]["Instant"];
            /** @description Who acted, and from which computer unless it is the station's. */
            by: string;
            /** @description The reason that the timekeeper gave. */
            reason: string | null;
            type: string;
            /** @description What was done. */
            sentence: string;
            /** @description Stable; for programs. */
            code: string;
            params: components["schemas"]["MessageParams"];
            /** @description Whether the act is undone now. */
            undone: boolean;
            /** @description Whether it can be undone now. */
            undoable: boolean;
        };
        Executed: {
            act: components["schemas"]["Act"];
        };
        Corrected: {
            act: components["schemas"]["Act"];
            not_counted: components["schemas"]["NotCounted"];
            /**
             * @description That the rider was given as much time or as many laps before, with the same reason (`same-penalty`), or that the same reads of a reader
             *     were moved by as much (`same-clock-shift`): both count. Empty when the correction has a `key`: the station recognizes a repeated one by it.
             */
            warnings: components["schemas"]["RuleNotice"][];
        };
        /**
         * @description Why a passing that is added, moved, restored or given another time counts for nothing, such as `before-start`, with the codes of the
         *     trace. Null when it counts, and for everything else.
         */
        NotCounted: {
            sentence: string;
            /** @description Stable, for programs. */
            code: string;
            params: components["schemas"]["MessageParams"];
        } | null;
        RulesChanged: {
            act: components["schemas"]["Act"];
            /**
             * @description Each start of a wave that a change of the rules lost (`wave-start-lost`), each wave that was started by hand before the gun
             *     (`wave-before-gun`), and each category of a wave or of terms that no rider has, unless nobody is registered; and that a first
             *     lap may end within the start window, and is then none (`lap-in-start-window`). After an undo or redo only waves that it put before the gun.
             */
            warnings: components["schemas"]["RuleNotice"][];
        };
        /** @description What the timekeeper should know about waves, rules and decisions that are not wrong by themselves. */
        RuleNotice: {
            sentence: string;
            /** @description Stable, for programs. */
            code: string;
            params: components["schemas"]["MessageParams"];
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
            /** @description Whether its clock can be set from here. */
            can_set_clock: boolean;
            /** @description Whether it can be started and stopped from here. */
            can_set_operation: boolean;
            operating: components["schemas"]["Operating"];
            notices: {
                at: components["schemas"]["Instant"];
                code: string;
                params: components["schemas"]["MessageParams"];
                text: string;
                /** @enum {string} */
                level: "info" | "warning" | "alarm";
                correction?: components["schemas"]["ReadsCorrection"];
                passing?: components["schemas"]["TakenBackPassing"];
            }[];
        };
        /**
         * @description A start signal that a device reported, by a button, a start program or its own screen. It starts nothing by itself: `startRace` with
         *     its moment does, for the race or a wave.
         */
        Gun: {
            id: string;
            /** @description The moment by the station's clock. */
            at: components["schemas"]["Instant"];
            /** @description What the device calls it, as in `Gunshot 1`; empty where it has no name for it. */
            name: string;
            /** @description Kind of the reader, as in `mylaps`. */
            kind: string;
            /** @description Address or name of the device. */
            device: string;
            /** @description The time by the device's own clock. */
            shown: string;
            /** @description Whether `at` is when the signal arrived, because nothing is known of the device's clock. A signal that the device had kept was earlier. */
            by_arrival: boolean;
            offered_at: components["schemas"]["Instant"];
        };
        /** @description The passing whose time the device took back; the correction `void` removes it. Missing where there is none, and once it does not count any more. */
        TakenBackPassing: {
            rider: components["schemas"]["RiderId"];
            passing: components["schemas"]["Seq"];
        };
        /** @description The correction `shift-clock` that puts the reads of a notice right. Missing where there is none, and once it was made. */
        ReadsCorrection: {
            /** @description The reader as its reads name it. */
            reader: string;
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            by_ms: number;
            entries: components["schemas"]["EntryRange"];
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
                /** @description Used where an address gives no port. Devices of one format of `lines` have a port of their own: 23 with `format=ultra`. */
                port: number;
                /** @description A host to show as an example. */
                example_host: string;
            } | null;
            /** @description Null when it cannot be linked over a serial port. */
            serial: {
                /** @description Used where an address gives no `baud`. */
                baud_rate: number;
            } | null;
            /** @description Null when it is not reached over HTTPS. */
            https: {
                port: number;
                example_host: string;
            } | null;
            /** @description Null when it does not post to this station, at `/push/` and a name. */
            post: {
                /** @description A name to show as an example. */
                example_name: string;
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
            /** @description True when every address with such a link must have it. */
            required: boolean;
            /** @description Links on which it means something. */
            links: ("tcp" | "serial" | "https" | "post")[];
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
            } | {
                /** @constant */
                type: "key";
                /** @description The fewest characters. */
                min: number;
            } | {
                /** @enum {string} */
                type: "password" | "word" | "certificate";
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
            /** @description Which check: `journal`, `reader:sirit510-1`, `antenna:sirit510-1:2`. */
            code: string;
            /** @description What is checked. */
            title: string;
            /** @description Stable; for programs. */
            title_code: string;
            title_params: components["schemas"]["MessageParams"];
            /** @enum {string} */
            verdict: "ok" | "warning" | "problem";
            /** @description What was found and, unless ok, what to do. */
            sentence: string;
            /** @description Stable; for programs. */
            sentence_code: string;
            sentence_params: components["schemas"]["MessageParams"];
        };
        Screens: {
            /** @description Number of open streams. */
            connected: number;
            /** @description Whether a request has come from another device since the station started. False does not say that none can come. */
            reached: boolean;
            /**
             * @description Of the station's computer.
             * @enum {string}
             */
            system: "windows" | "mac" | "other";
            addresses: {
                interface: string;
                /** @description Ends with a slash. Where an API key is set, `#key=…` follows: a key that is accepted as `X-API-Key` for GET only. */
                url: string;
            }[];
        };
        StationFault: {
            /** @description Stable; for programs. */
            code: string;
            params: components["schemas"]["MessageParams"];
            /** @description What happened and what to do. */
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
                operating: components["schemas"]["Operating"];
                reason: string;
                reason_code: string;
                reason_params: components["schemas"]["MessageParams"];
                since: components["schemas"]["Instant"];
                last_read_at: components["schemas"]["NullableInstant"];
            }[];
            /** @description Who sent reads over HTTP in the last 12 hours, and what the times of the reads say about its clock. For the timekeeper; empty for everybody else. */
            senders: components["schemas"]["SenderClock"][];
            /** @description The clock of the station was set while it ran, at most 30 minutes ago; else null. */
            clock_step: components["schemas"]["ClockStep"] | null;
            /** @description Riders of the open race are due, and nothing is read; null while all is well. */
            silence: components["schemas"]["Silence"] | null;
            /** @description Most riders of the open race have a first lap that is far too short; null while all is well. */
            short_first_laps: components["schemas"]["ShortFirstLaps"] | null;
            /**
             * @description The computer is set to another time zone than the one in which the station started and goes on, or the variable TZ names none; missing while all
             *     is well.
             */
            time_zone?: components["schemas"]["ZoneFinding"];
            /** @description Other stations of the race with which something is wrong, for the timekeeper; left out while all is well. */
            machines?: components["schemas"]["MachineTrouble"][];
            screens: number;
            /** @description How often the station stood still since its start, and the last time that it did. */
            standstills: {
                count: number;
                last: components["schemas"]["Standstill"] | null;
            };
        };
        /** @description A time in which no read was taken, because the computer was asleep or did not give the station time. What a directly connected reader sent meanwhile and timed by its arrival has a time that is too late. */
        Standstill: {
            from: components["schemas"]["Instant"];
            to: components["schemas"]["Instant"];
            /** @enum {string} */
            why: "asleep" | "stalled";
        };
        SenderClock: {
            /** @description The `source` of its events; of a linked reader its kind. */
            source: string;
            /** @description The `reader_ip` of its events; of a linked reader its address. */
            reader: string;
            /**
             * @description The `reader_serial` of its events, where readers with different ones send under one `source` and `reader_ip`: each is listed by itself,
             *     without a correction, which would be for the reads of all. Else null.
             */
            serial: string | null;
            /** @description How many reads of it are stored in the open race; of 1,000 senders at most. */
            reads: number;
            last_read_at: components["schemas"]["Instant"];
            /**
             * @description `ahead`, `behind`, `not-set`: its clock is wrong. `late`: reads come long after their time; they were kept, or the clock is behind.
             *     `kept`: they were kept while it was offline, and are right. `corrected`: a correction of the race puts its times right.
             *     `overcorrected`: a correction still holds although its clock is right by itself. `was-wrong`: it is right now, but earlier reads
             *     have a wrong time that matters in the open race, until they are corrected, confirmed, voided or moved;
             *     `correction` is for these entries alone. Only with that finding a linked reader is listed here, too.
             * @enum {string}
             */
            finding: "in-time" | "ahead" | "behind" | "not-set" | "late" | "kept" | "corrected" | "overcorrected" | "was-wrong";
            /** @description Whether somebody has to do something for this race. */
            alarm: boolean;
            /** @description By how much its times are ahead of their arrival, corrections of the race included, where the network delayed them least. Negative when they are behind. */
            ahead_ms: number;
            /** @description What was found and what to do. */
            sentence: string;
            sentence_code: string;
            sentence_params: components["schemas"]["MessageParams"];
            /** @description The correction `shift-clock` that puts its times right; null where none is needed, where the reads are not all wrong by as much, or the open race has no read of it. */
            correction: components["schemas"]["OfferedShift"] | null;
            /** @description The correction `confirm-times` that says that the times of these reads are right; null unless `was-wrong`. */
            confirmation: components["schemas"]["OfferedConfirmation"] | null;
        };
        OfferedShift: {
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            by_ms: number;
            entries?: components["schemas"]["EntryRange"];
        };
        OfferedConfirmation: {
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            entries: components["schemas"]["EntryRange"];
        };
        /** @description Only reads that are stored as entries from `from` up to, and without, `until`. Reads with other errors may have the same times. */
        EntryRange: {
            from: components["schemas"]["Seq"];
            /** @description Null for no end, also for reads to come. */
            until: components["schemas"]["Seq"] | null;
        };
        ClockStep: {
            set_at: components["schemas"]["Instant"];
            /** @description Positive when it was set ahead. */
            by_ms: number;
            /** @description What happened and what to do. */
            sentence: string;
            sentence_code: string;
            sentence_params: components["schemas"]["MessageParams"];
        };
        ResultsFile: {
            /** @constant */
            format: "racetag-results-1";
            /** @description The classification or category that was asked for: `standings` and everything about riders is of its riders alone, and `teams` is empty. Missing for all of the race. */
            of?: string;
            revision: components["schemas"]["Seq"];
            made_at: components["schemas"]["Instant"];
            /** @description Whether passings had stopped counting when the file was made. Riders with status `racing` who are not `finished` are still on their way when it is false, and did not finish when it is true. */
            over: boolean;
            race: components["schemas"]["RaceSummary"];
            /** @description The rules as sentences. */
            rules: string[];
            /** @description The same as messages. */
            rule_messages: components["schemas"]["Message"][];
            standings: components["schemas"]["PlacedRow"][];
            /** @description The classifications of the race in the order of its rules. */
            classifications: {
                name: string;
                standings: components["schemas"]["PlacedRow"][];
            }[];
            teams: components["schemas"]["TeamRow"][];
            /** @description The laps of each relay, in the order of the standings. */
            relays: {
                rider: components["schemas"]["RiderId"];
                legs: components["schemas"]["Leg"][];
            }[];
            /** @description What the jury did about riders, oldest first, with public notes. */
            jury: components["schemas"]["PublicJuryAct"][];
            /** @description Riders with another result than when the results were declared last; empty where none was declared. */
            changes: components["schemas"]["ChangedResult"][];
        };
        SheetHead: {
            event: components["schemas"]["Text"];
            place: components["schemas"]["Text"];
            date: components["schemas"]["Text"];
            organiser: components["schemas"]["Text"];
            officials: components["schemas"]["Text"];
            logo: components["schemas"]["Logo"];
        };
        /** @description A PNG or JPEG picture as a data address, up to about 150 kB; empty for none. */
        Logo: string;
        GivenSheet: {
            what: components["schemas"]["SheetKind"];
            of?: components["schemas"]["Text"];
            columns?: string[];
            order?: components["schemas"]["SheetOrder"];
            head?: {
                event?: components["schemas"]["Text"];
                place?: components["schemas"]["Text"];
                date?: components["schemas"]["Text"];
                organiser?: components["schemas"]["Text"];
                officials?: components["schemas"]["Text"];
                logo?: components["schemas"]["Logo"];
            };
            notes?: components["schemas"]["SheetNotes"];
            depth?: components["schemas"]["PodiumDepth"];
            text?: components["schemas"]["CertificateText"];
            revision?: components["schemas"]["SeenRevision"];
            reason?: components["schemas"]["ReasonText"];
        };
        /** @description Lines of text below the tables. */
        SheetNotes: string;
        /** @description Of `podium`: how many places it has; null for three. */
        PodiumDepth: number | null;
        /** @description Of `certificates`: its lines, with `{name}`, `{bib}`, `{place}`, `{of}`, `{category}`, `{team}`, `{club}`, `{laps}`, `{time}`, `{race}`, `{event}`, `{date}`, `{location}` and `{organiser}`; `#` begins a title, `##` a large line. A line of which nothing is known is left out. Empty for the usual text. */
        CertificateText: string;
        /** @enum {string} */
        SheetKind: "results" | "podium" | "laps" | "laps-long" | "lap-chart" | "gap-chart" | "lap-times" | "certificates" | "changes" | "start-list" | "participants" | "passings" | "reads" | "audit";
        /**
         * @description In what order the rows are. `bib` and `name` are of sheets with a row for each rider, `category` and `time` of start lists.
         * @enum {string}
         */
        SheetOrder: "default" | "bib" | "name" | "category" | "time";
        SavedSheet: {
            name: string;
            what: components["schemas"]["SheetKind"];
            /** @description A classification or category; empty for all of the race. */
            of: string;
            /** @description Keys of the columns as in SheetFile, in their order; empty for those of the sheet. */
            columns: string[];
            order: components["schemas"]["SheetOrder"];
            head: components["schemas"]["SheetHead"];
            notes: components["schemas"]["SheetNotes"];
            depth: components["schemas"]["PodiumDepth"];
            text: components["schemas"]["CertificateText"];
        };
        FileCheck: {
            /** @enum {string} */
            sheet: "uci-dataride" | "usa-cycling" | "crossresults" | "webscorer" | "runsignup" | "ultrasignup";
            /** @description The classification or category that was asked for; null for all of the race. */
            of: string | null;
            revision: components["schemas"]["Seq"];
            /** @description Riders in the file. */
            riders: number;
            /** @description Errors first; empty where nothing was found. */
            findings: {
                /**
                 * @description `error`: it would be refused, or says something wrong. `warning`: it says less than it could.
                 * @enum {string}
                 */
                severity: "error" | "warning";
                /** @example UCI ID missing: 12, 19 */
                text: string;
                code: string;
                params: components["schemas"]["MessageParams"];
            }[];
        };
        /** @description A table as it is in every format, with the types of its columns. */
        SheetFile: {
            /** @constant */
            format: "racetag-sheet-1";
            /**
             * @description What kind of sheet it is.
             * @enum {string}
             */
            sheet: "podium" | "laps" | "laps-long" | "lap-chart" | "gap-chart" | "lap-times" | "certificates" | "changes" | "start-list" | "participants" | "passings" | "reads" | "audit" | "uci-dataride" | "usa-cycling" | "crossresults" | "webscorer" | "runsignup" | "ultrasignup";
            /** @description The classification or category that was asked for; null for all of the race. */
            of: string | null;
            revision: components["schemas"]["Seq"];
            made_at: components["schemas"]["Instant"];
            /** @description As in ResultsFile. */
            over: boolean;
            race: components["schemas"]["RaceSummary"];
            columns: {
                /** @description The member of each row that holds the value: `lap_1_ms` of the sheet `laps` is the first lap. */
                key: string;
                title: string;
                /**
                 * @description `place` and `number` are numbers, `bib` and `text` texts, `duration` and `gap` milliseconds as they are shown (a gap is null for the first, and where laps differ), `time-of-day` and `instant` instants, `flag` true or false.
                 * @enum {string}
                 */
                kind: "place" | "bib" | "text" | "number" | "duration" | "gap" | "time-of-day" | "instant" | "flag";
            }[];
            /** @description In the order of the sheet; each has all columns. Null for a value that there is not. */
            rows: {
                [key: string]: string | number | boolean | null;
            }[];
        };
        PublicJuryAct: {
            rider: components["schemas"]["RiderId"];
            bib: string;
            /** @enum {string} */
            kind: "adjust-time" | "adjust-laps" | "relegate" | "status" | "note";
            by_ms: number | null;
            by_laps: number | null;
            behind: components["schemas"]["RiderId"] | null;
            status: components["schemas"]["RiderStatus"] | null;
            /** @description With `note`, else empty. */
            text: string;
            /** @description Empty where none was given. */
            reason: string;
        };
        /** @description Parameters of the message with this code; instants are milliseconds since 1970 (UTC), durations milliseconds. */
        MessageParams: {
            [key: string]: unknown;
        };
        /** @description A message to people as code and parameters, for programs that write the text themselves. */
        Message: {
            /** @description Stable; for programs. */
            code: string;
            params: components["schemas"]["MessageParams"];
        };
        /** @description Why a request was not carried out. Bodies that the original contract fixes have `detail` only. */
        Problem: {
            /** @description A text for people. */
            detail: string;
            title?: string;
            status?: number;
            /** @description Stable; for programs. */
            code?: string;
            params?: components["schemas"]["MessageParams"];
            /** @description With code `changed-since`: what was changed since the `revision` of the command, oldest first. */
            changes?: components["schemas"]["Act"][];
            /** @description Everything that is wrong with the request, or the lines of a list that have errors; at most 100. */
            errors?: {
                /** @description Which event of the batch, from 0. */
                index?: number;
                /** @description Path of the value, as in `rules.waves.0.category`; empty for the whole body or event. */
                field: string;
                /** @description A text for people that continues the name of the field. */
                message: string;
                /** @description Stable; for programs. */
                code: string;
                params: components["schemas"]["MessageParams"];
            }[];
        };
        /** @description The data of one event, as compact JSON. */
        StreamMessage: components["schemas"]["LapMessage"] | components["schemas"]["PassingsMessage"] | components["schemas"]["StandingsMessage"] | components["schemas"]["TableMessage"] | components["schemas"]["ChangesMessage"] | components["schemas"]["RaceUpdatedMessage"] | components["schemas"]["RaceResetMessage"] | components["schemas"]["UnknownTagMessage"] | components["schemas"]["ReaderMessage"] | components["schemas"]["RosterMessage"] | components["schemas"]["ReportsMessage"] | components["schemas"]["GunsMessage"] | components["schemas"]["HealthMessage"];
        /**
         * @description Sent once for every passing that counts: after its read, or after the correction that added, restored, moved or split it.
         *     Passings that count because of a changed start, rule, stop, status or reader clock are in the table only, and nothing takes
         *     an announcement back: the passings that count now are in PassingsMessage.
         *     The fields after `last_pass_time` are sent only with `changes=1`.
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
        /**
         * @description Sent with `changes=1` only: keeps a list of the 40 last passings as they count now (see `getPassings`), corrections included. The
         *     first one after connecting is `whole` and replaces the list. Each later one removes the passings of `removed`, puts those of
         *     `items` in place of the ones with the same `seq` and `at`, and cuts the list, latest time first (then highest `seq`), at 40.
         */
        PassingsMessage: {
            /** @constant */
            type: "passings";
            whole: boolean;
            removed: {
                seq: components["schemas"]["Seq"];
                at: components["schemas"]["Instant"];
            }[];
            items: components["schemas"]["Passing"][];
        };
        /** @description The newest table, for clients without `changes`. Sent a few times a second at most, and always after the last of several passings. */
        StandingsMessage: {
            /** @constant */
            type: "standings";
            items: components["schemas"]["ParticipantDTO"][];
        };
        /** @description The whole table, for clients with `changes=1`. Replaces the table of the client. */
        TableMessage: {
            /** @constant */
            type: "table";
            revision: components["schemas"]["Seq"];
            total: number;
            items: components["schemas"]["StandingRow"][];
        };
        /**
         * @description Changes the table of revision `base` into that of `revision`: remove all riders in `removed` and in `rows`, then insert each of
         *     `rows` at its index `at`, in the given order. After an act that changes no row there are none of both: the table is that of the new
         *     `revision`.
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
            /** @description The station's clock, so that a screen shows the right race time even when its own clock is wrong. */
            now: components["schemas"]["Instant"];
            /** @description Minutes that times of day of the station are ahead of UTC, so that a screen in another zone says so. */
            utc_offset_min?: number;
        };
        /** @description Another race is open. Clients drop everything they know of the old one. */
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
        /** @description Whether a reader is set to read tags; null where it does not tell, and while it is not connected. A stopped reader reads nothing. */
        Operating: boolean | null;
        /**
         * @description The state of a reader. Its address is in the reason for people at work (operator token, or a key with a role at the desk); for everybody
         *     else the reason has the id in its place.
         */
        ReaderMessage: {
            /** @constant */
            type: "reader";
            id: string;
            state: components["schemas"]["ReaderState"];
            operating: components["schemas"]["Operating"];
            reason: string;
            reason_code: string;
            reason_params: components["schemas"]["MessageParams"];
            since: components["schemas"]["Instant"];
            last_read_at: components["schemas"]["NullableInstant"];
        };
        /** @description Participants, tags or the audit trail changed. Clients that show them load them again. */
        RosterMessage: {
            /** @constant */
            type: "roster_changed";
            revision: components["schemas"]["Seq"];
        };
        /** @description What riders report changed. Clients that show it load it again. */
        ReportsMessage: {
            /** @constant */
            type: "reports_changed";
        };
        /** @description A device gave a start signal, or one was dismissed. Clients that show them load them again. */
        GunsMessage: {
            /** @constant */
            type: "guns_changed";
        };
        /** @description The journal can no longer store reads, or can again; or the station stood still. Sent on change. */
        HealthMessage: {
            /** @constant */
            type: "health";
            /** @enum {string} */
            status: "ok" | "fault";
            /** @description What happened and what to do. */
            sentence: string;
            /** @description Of the fault, stable and for programs; missing with `ok`. */
            code?: string;
            params?: components["schemas"]["MessageParams"];
            /** @description The last one, for ten minutes after it; for half a minute where it moved no time by much. */
            standstill?: components["schemas"]["Standstill"];
        };
    };
    responses: {
        /**
         * @description The API key or the operator token is missing or wrong. An address that sent ten different wrong tokens has to wait until it has sent
         *     no other for a minute: `too-many-guesses`, with `Retry-After`.
         */
        Unauthorized: {
            headers: {
                /** @description Only of `too-many-guesses`: seconds until a token of this address is looked at again, rounded up. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Host or Origin is not of this station; or the key does not allow it: `key-not-allowed`. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing has this id. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The race or the reader does not allow this now; nothing was stored. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description This address has sent too many; nothing was stored. It can be sent again later. */
        TooMany: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large; nothing was stored. Limits: 16 MiB for reads, 8 MiB for a list of participants, 256 KiB for all others. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is not as this interface requires; nothing was stored. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault outside the station (disk, file, memory) prevents it; nothing was stored. */
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
        /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
        Language: string;
        /** @description The race that is left. While another one is open the answer is 409 `other-race`, and nothing is done. */
        LeftRace: string;
        /** @description 1: while the open race runs or its start is counted down, the answer is 409 `race-runs`, and nothing is done. */
        UnlessRunning: 0 | 1;
        ParticipantId: components["schemas"]["ParticipantId"];
        SheetName: string;
        PublisherName: components["schemas"]["Name"];
        WebhookName: components["schemas"]["Name"];
        /** @description Of the event, the same at every try. */
        WebhookId: string;
        /** @description When this try was made, in seconds since 1970 (UTC). */
        WebhookTimestamp: string;
        /** @description `v1,` and the Base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` with the bytes of the secret, as Standard Webhooks has it. */
        WebhookSignature: string;
        TemplateName: components["schemas"]["Name"];
        GunId: string;
        ReaderId: string;
    };
    requestBodies: {
        Moment: {
            content: {
                "application/json": {
                    /** @description Without it, now. */
                    at?: components["schemas"]["Instant"];
                    revision?: components["schemas"]["SeenRevision"];
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
                    /** @description Without it, from the first read of the tag on. */
                    from?: components["schemas"]["Instant"];
                    revision?: components["schemas"]["SeenRevision"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        Act: {
            content: {
                "application/json": {
                    act?: components["schemas"]["Seq"];
                    key?: components["schemas"]["CommandKey"];
                    race_id?: components["schemas"]["MeantRace"];
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description The race that the reads are of. While another one is open the answer is 409 `other-race`, and nothing is stored. Without it, reads go to the races that they fit. */
                race_id?: string;
            };
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
            /** @description Every event of the batch is on disk. `events_processed` is the number of events in the request, repeated and ignored ones included. */
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
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getClassification: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description Empty `standings` before the first counted passing of a race without participants. `finished`, `laps_behind` and `gap_ms` are
             *     among everybody, unless categories have rules of their own (`rules.terms`): riders with different rules are not compared, so
             *     they come section by section in the order of the terms, `finished` is by the rider's own rules, and `laps_behind` and `gap_ms`
             *     are to the first rider of the section. A tag that nobody has is ranked like a rider without a category.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassificationDTO"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getRace: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
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
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    renameRace: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: components["schemas"]["Name"];
                    revision?: components["schemas"]["SeenRevision"];
                };
            };
        };
        responses: {
            /** @description The act as stored in the journal. */
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
    setRaceLanguage: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    language: components["schemas"]["LanguageTag"];
                    revision?: components["schemas"]["SeenRevision"];
                };
            };
        };
        responses: {
            /** @description The act as stored in the journal. */
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
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description How many rows from the top of the table; without it, all. */
                top?: number;
                /** @description 1 to get changed rows instead of whole tables. */
                changes?: 0 | 1;
                /** @description 0 to leave out `lap` messages; tables and last passings tell of the same laps. Thousands of phones cost less with it. */
                laps?: 0 | 1;
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
            /** @description The stream; the station does not end it. */
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
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description How many rows from the top of the table; without it, all. */
                top?: number;
                /** @description Only riders of this category, ranked among themselves. */
                category?: string;
                /** @description A classification of the race by its name: its riders with their places and gaps in it, and `total_time_ms` is the time that ranks in it. */
                classification?: string;
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
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getTeamStandings: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In ranking order: complete teams first. Empty where the race ranks no teams. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamStandings"];
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
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The passings that count now, after all corrections, the latest time first: those whose code is `counted` in the trace of their rider, and in a race with a course the passages on the way (`on_way`). Crossings after the finish are not among them. Empty before the first passing. */
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
    getRider: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                bib: components["schemas"]["Bib"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rider as of `revision`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiderPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of the open race. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reports"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    acceptReports: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accepting: boolean;
                };
            };
        };
        responses: {
            /** @description As they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reports"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    sendReport: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: components["schemas"]["ReportKey"];
                    race_id: components["schemas"]["MeantRace"];
                    bib: components["schemas"]["Bib"];
                    what: components["schemas"]["ReportedFault"];
                    /** @description In the words of the sender. */
                    text?: string;
                    /** @description When it happened. */
                    at?: components["schemas"]["Instant"];
                };
            };
        };
        responses: {
            /** @description The report as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: components["schemas"]["SentReport"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Fault"];
        };
    };
    getReport: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                report: components["schemas"]["ReportKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of the open race. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: components["schemas"]["SentReport"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    decideReport: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                report: components["schemas"]["ReportKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "seen" | "corrected" | "unchanged";
                    /** @description Only with `corrected`: carried out first; where it is refused, the report stays open. */
                    correction?: components["schemas"]["Correction"];
                    /** @description Needed with `unchanged`: the rider reads it. Otherwise only that of the correction. */
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The report as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: components["schemas"]["Report"];
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
    getHealth: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The journal stores reads. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            /** @description The journal cannot store reads. `journal.fault` says why and what to do. */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `operator` when the request carries the operator token, or the key of a person; else `viewer`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
        };
    };
    getRaceControl: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
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
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    startRace: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Without it, now. */
                    at?: components["schemas"]["Instant"];
                    /** @description The name of the wave that starts. */
                    wave?: components["schemas"]["Name"];
                    race_id?: components["schemas"]["MeantRace"];
                    revision?: components["schemas"]["SeenRevision"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The act as stored in the journal, and what is to be known about waves and rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesChanged"];
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Moment"];
        responses: {
            /** @description The act as stored in the journal. */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Reason"];
        responses: {
            /** @description The act as stored in the journal. */
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
    neutralise: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: components["schemas"]["Instant"];
                    /** @description Exclusive; null while it lasts. */
                    until: components["schemas"]["NullableInstant"];
                    revision?: components["schemas"]["SeenRevision"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The act as stored in the journal. */
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
    declareResults: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    state: components["schemas"]["DeclaredState"];
                    revision?: components["schemas"]["SeenRevision"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The act as stored in the journal. */
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
    getSettlement: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proposals as of a revision; empty when nothing is open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: components["schemas"]["Seq"];
                        proposals: components["schemas"]["Proposal"][];
                        /** @description Riders behind the leader of their category by 80 % of the leader's first lap or more, in ranking order; empty once the race was stopped. */
                        due_to_be_pulled: components["schemas"]["DueToBePulled"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    settleRace: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    take: components["schemas"]["TakenProposals"];
                    revision?: components["schemas"]["SeenRevision"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The act as stored in the journal. */
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
    listJuryActs: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The acts; empty where there are none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acts: components["schemas"]["JuryAct"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notes of the jury that are shown with the results; empty where there are none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notes: components["schemas"]["PublicNote"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getResultChanges: {
        parameters: {
            query: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description The revision, as results, exports and the race name it. */
                since: components["schemas"]["Seq"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The riders in ranking order, then those who are not in the table any more; empty when no result differs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        since: components["schemas"]["Seq"];
                        revision: components["schemas"]["Seq"];
                        riders: components["schemas"]["ChangedResult"][];
                        /** @description Acts since then that may have changed results; one that was made and undone since is left out. */
                        acts: components["schemas"]["Seq"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    changeRules: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: components["schemas"]["RaceRules"];
                    revision?: components["schemas"]["SeenRevision"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The act as stored in the journal, and what is to be known about waves and rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesChanged"];
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules?: components["schemas"]["RaceRules"];
                    start_at?: components["schemas"]["Instant"];
                    wave_start?: components["schemas"]["WaveStart"];
                    stop_at?: components["schemas"]["Instant"];
                    correction?: components["schemas"]["Correction"];
                    starts?: components["schemas"]["ListedStarts"];
                    take?: components["schemas"]["TakenProposals"];
                    neutralise?: components["schemas"]["Neutralised"];
                };
            };
        };
        responses: {
            /** @description The riders whose result would change, empty when none would; and when each wave would start. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All waves, also those that stay. */
                        waves: {
                            name: components["schemas"]["Name"];
                            /** @description Its start now; null where there is no such wave or no gun. */
                            before: components["schemas"]["NullableInstant"];
                            /** @description Its start then. */
                            after: components["schemas"]["NullableInstant"];
                            /** @description False for a wave that was really started: it does not move with the gun. */
                            moves: boolean;
                        }[];
                        /**
                         * @description With `rules`, each start of a wave that no wave keeps after the change (`wave-start-lost`), and each category of a wave or of
                         *     terms that no rider has, and that a first lap may end within the start window, and is then none (`lap-in-start-window`). With
                         *     `correction`, that the rider was given as much time or as many laps before (`same-penalty`), or that the same reads
                         *     of a reader were moved by as much (`same-clock-shift`). Else empty.
                         */
                        warnings: components["schemas"]["RuleNotice"][];
                        not_counted: components["schemas"]["NotCounted"];
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
    getStartList: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
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
                    "application/json": components["schemas"]["StartList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    takeStartList: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    starts: components["schemas"]["ListedStarts"];
                    /** @description As a preview gave them; they are not looked at. */
                    notices?: Record<string, never>[];
                    race_id?: components["schemas"]["MeantRace"];
                    revision?: components["schemas"]["SeenRevision"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The act as stored in the journal. */
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
    previewStartList: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartOrder"];
            };
        };
        responses: {
            /** @description The list in order of start, and what to look at before it is taken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedStarts"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    resetRace: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description The race that is left. While another one is open the answer is 409 `other-race`, and nothing is done. */
                race_id?: components["parameters"]["LeftRace"];
                /** @description 1: while the open race runs or its start is counted down, the answer is 409 `race-runs`, and nothing is done. */
                unless_running?: components["parameters"]["UnlessRunning"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The race that is now open. */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty when the folder has none. */
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
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    createRace: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description The race that is left. While another one is open the answer is 409 `other-race`, and nothing is done. */
                race_id?: components["parameters"]["LeftRace"];
                /** @description 1: while the open race runs or its start is counted down, the answer is 409 `race-runs`, and nothing is done. */
                unless_running?: components["parameters"]["UnlessRunning"];
            };
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
                    language?: components["schemas"]["LanguageTag"];
                    /** @description File name, as in the list of races, of the race whose riders are registered with the tags that they have now; without it, nobody is. */
                    riders_of?: string;
                };
            };
        };
        responses: {
            /** @description The race that is now open. */
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
    listRunningRaces: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which they were left; empty when there are none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        races: components["schemas"]["RunningRace"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    listTemplates: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of their names; empty when there are none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        templates: components["schemas"]["Template"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    saveTemplate: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                template: components["parameters"]["TemplateName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: components["schemas"]["RaceRules"];
                };
            };
        };
        responses: {
            /** @description The template as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    removeTemplate: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                template: components["parameters"]["TemplateName"];
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
            503: components["responses"]["Fault"];
        };
    };
    getDemo: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `state` is `none` unless the open race is a demo race. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demo"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    startDemo: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Without it, a race of laps on one line with 24 riders. */
                    template?: components["schemas"]["DemoTemplate"];
                    /** @description How many times faster than in reality the event of a template goes, at most so fast that antennas can tell laps apart; without it, so that it can be watched. */
                    speed?: number;
                    /**
                     * @description How old the race is at the beginning: what was due before is sent at once.
                     * @default 0
                     */
                    minutes?: number;
                    /**
                     * @description The same seed gives the same race.
                     * @default 1
                     */
                    seed?: number;
                    language?: components["schemas"]["LanguageTag"];
                };
            };
        };
        responses: {
            /** @description The demo race is open; riders and reads follow. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demo"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    endDemo: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description `remove` moves the file of the demo race into the folder of removed races. */
                race?: "keep" | "remove";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The demo is over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedDemo"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    stopDemo: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The demo as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demo"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    listPublishers: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of their names; empty when there are none. Passwords and keys are never in it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        publishers: components["schemas"]["Publisher"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    savePublisher: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                publisher: components["parameters"]["PublisherName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublisherSettings"];
            };
        };
        responses: {
            /** @description The publisher as it is stored; its first upload has not ended yet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publisher"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    removePublisher: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                publisher: components["parameters"]["PublisherName"];
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
            503: components["responses"]["Fault"];
        };
    };
    testPublisher: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                publisher: components["parameters"]["PublisherName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether that worked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fault: components["schemas"]["PublisherFault"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of their names; empty when there are none. Secrets are never in it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhooks: components["schemas"]["Webhook"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    saveWebhook: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                webhook: components["parameters"]["WebhookName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSettings"];
            };
        };
        responses: {
            /** @description The webhook as it is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedWebhook"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    removeWebhook: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                webhook: components["parameters"]["WebhookName"];
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
            503: components["responses"]["Fault"];
        };
    };
    testWebhook: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                webhook: components["parameters"]["WebhookName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the receiver took it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fault: components["schemas"]["WebhookFault"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getRMonitor: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RMonitor"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    setRMonitor: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RMonitorSetting"];
            };
        };
        responses: {
            /** @description The feed; `fault` says why it does not listen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RMonitor"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    openRace: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description The race that is left. While another one is open the answer is 409 `other-race`, and nothing is done. */
                race_id?: components["parameters"]["LeftRace"];
                /** @description 1: while the open race runs or its start is counted down, the answer is 409 `race-runs`, and nothing is done. */
                unless_running?: components["parameters"]["UnlessRunning"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description File name as in the list. */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The race that is now open. */
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
    copyRace: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The copy is checked and on the disk. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description File name as in the list. */
                        file: string;
                        /** @description Where it is on the computer of the station. */
                        path: string;
                        /** @description Number of entries in the copy. */
                        entries: number;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    mergeRaces: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description 1: nothing is stored. */
                preview?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description File name as in the list of races. */
                    file: string;
                    /** @description Whether its reads are taken also where it is a file of another race and none of them is here. */
                    other_race?: boolean;
                };
            };
        };
        responses: {
            /** @description What the other file has. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
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
    removeRace: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description File name as in the list. */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The file was moved. Moved back, it is in the list again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Where it is now. */
                        path: string;
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
    followEntries: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description The last entry that is known already; 0 for none. */
                after?: number;
                /** @description At most so many entries; 500 without it. Fewer come where they are long. */
                limit?: number;
                /** @description So many seconds the answer may wait for a new entry. */
                wait?: number;
                /** @description The journal that `after` is of. While another one is open, the answer has no lines. */
                journal?: string;
                /** @description Of the line of entry `after`: the first 16 characters of its SHA-256 in base64url. Where it is another one here, the answer is 409 `entries-differ`. */
                digest?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries after `after`; none when there are no new ones. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getMachines: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This station, and the machines that it has heard; where it follows a hub, that comes first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machines"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    sendPulse: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The random id of its data folder, a `/`, and a random id that is new at each start. Two machines with copies of one folder differ in the second. */
                    machine: string;
                    role: components["schemas"]["MachineRole"];
                    epoch: number;
                    journal: string | null;
                    /** @description The last entry that it has. */
                    seq: number;
                    /** @description Reads that it has not sent yet. */
                    waiting: number;
                    /** @enum {string|null} */
                    problem: "cut-off" | "refused" | "differs" | "read-only" | "no-race" | "disk" | "newer-version" | "no-broker" | "broker-refused" | "broker-full" | "foreign-stream" | "unfit-stream" | "other-journal" | "two-machines" | "copied-folder" | "taken-over" | "wrong-key" | "two-hubs" | "certificate-expired" | "certificate-unknown" | "certificate-name" | "hub-fault" | "no-station" | "needs-https" | "needs-http" | "older-file" | null;
                    /** @description Its clock, in ms since 1970. */
                    sent_at_ms: number;
                    /** @description Only of a station that has taken the race over. */
                    takeover?: {
                        /** @description Its address. */
                        hub: string;
                        /** @description The last entry that it had. */
                        after: number;
                        /** @description The last entry whose reads it has taken since. */
                        taken: number;
                    };
                };
            };
        };
        responses: {
            /** @description How this station is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        role: components["schemas"]["MachineRole"];
                        journal: string | null;
                        epoch: number | null;
                        head: number | null;
                        now_ms: number;
                        /** @description For a standby: the keys as hashes, so that they open the same when it takes over. */
                        keys: {
                            name: string;
                            role: components["schemas"]["KeyRole"];
                            hash: string;
                            created_at_ms: number;
                        }[] | null;
                        /** @description What the key of the machine is for; null with the operator token. */
                        key_role: components["schemas"]["KeyRole"] | null;
                        /**
                         * @description What is wrong that the machine does not see by itself; null for nothing.
                         * @enum {string|null}
                         */
                        problem: "two-machines" | "copied-folder" | "differs" | "other-journal" | "foreign-stream" | "unfit-stream" | "newer-version" | null;
                        left_behind: components["schemas"]["LeftBehind"] | null;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    promoteStation: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This station is the hub, one epoch later. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machines"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    stepDown: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A key for a standby, made at the new hub. */
                    key: string;
                    /** @description The address of the new hub; left out: the one it told. */
                    hub?: string;
                };
            };
        };
        responses: {
            /** @description This station is a standby. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machines"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which they were made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: components["schemas"]["Key"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
        };
    };
    issueKey: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: components["schemas"]["Name"];
                    role: components["schemas"]["KeyRole"];
                };
            };
        };
        responses: {
            /** @description The key. It is shown only now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        name: string;
                        role: components["schemas"]["KeyRole"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    revokeKey: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                name: components["schemas"]["Name"];
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
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    listParticipants: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty when none is registered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: components["schemas"]["Seq"];
                        participants: components["schemas"]["Participant"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    addParticipant: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
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
                    /** @enum {string} */
                    gender?: "" | "f" | "m" | "x";
                    born?: components["schemas"]["GivenBorn"];
                    nation?: components["schemas"]["Text"];
                    licence?: components["schemas"]["Text"];
                    uci_id?: components["schemas"]["Text"];
                    club?: components["schemas"]["Text"];
                    first_name?: components["schemas"]["Text"];
                    last_name?: components["schemas"]["Text"];
                    /** @description Other columns of the list of riders, by heading; replaces what was known. */
                    more?: {
                        [key: string]: string;
                    };
                    members?: components["schemas"]["RelayMember"][];
                    tags?: components["schemas"]["WrittenTag"][];
                    race_id?: components["schemas"]["MeantRace"];
                };
            };
        };
        responses: {
            /** @description The participant as it is now, and the act as stored in the journal. */
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
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description 1 to get the result without storing anything; lines with errors are part of it. */
                preview?: 0 | 1;
                /** @description The field of each column, from the left, separated by commas; without it, as the headings say. `more`: kept under its heading, as further columns are. `ignored`: left out. */
                columns?: components["schemas"]["FieldList"];
                /** @description 1 when the list has a header line, 0 when it has none; without it, detected. */
                headings?: 0 | 1;
                /** @description Only of a workbook: the name of the sheet with the list; without it, the one that looks most like it, hidden ones left out. */
                sheet?: string;
                /** @description Only of a CSV list: its encoding; without it, detected. */
                encoding?: components["schemas"]["ListEncoding"];
                /** @description 1 when a blank cell clears that detail of a known participant. Tags and members always stay. */
                clear_blanks?: 0 | 1;
                /** @description Numbers of the lines to skip, separated by commas. */
                leave_out?: components["schemas"]["LineList"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description How the list was read, and what it changed or would change. */
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
    importReads: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description The name of the reader. Reads of the same log under another name are other reads. */
                reader?: string;
                /** @description The day of the first read where its time has no day, in the zone of the station: `2026-05-12`. Without it, the day that brings it nearest to the start of the race (to now while that is not set), or on which most of the reads are in the race; the notice `day-assumed` says when that is not the day of the start. Later times are of the day that brings them nearest to the line before: they go on over midnight, and lines that come late go back over it. */
                date?: string;
                /** @description Of the hour that occurs twice when clocks are put back: in which of the two the times are of which the order of the lines does not tell it. `first`: before the change, `second`: after it. Without it, after it where those before it would be before the start of the race, else before it. The notice `unclear-hour` says when it is needed. */
                repeated_hour?: "first" | "second";
                /** @description 1 to get the result without storing anything. */
                preview?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/plain": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description What the log has, and what of it is new or would be. Answered when all its reads are on disk. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadImport"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    exportParticipants: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description 1 to get the header line alone, as a template. */
                template?: 0 | 1;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In order of registration; the header line alone when none is registered. */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
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
                    /** @enum {string} */
                    gender?: "" | "f" | "m" | "x";
                    born?: components["schemas"]["GivenBorn"];
                    nation?: components["schemas"]["Text"];
                    licence?: components["schemas"]["Text"];
                    uci_id?: components["schemas"]["Text"];
                    club?: components["schemas"]["Text"];
                    first_name?: components["schemas"]["Text"];
                    last_name?: components["schemas"]["Text"];
                    more?: {
                        [key: string]: string;
                    };
                    members?: components["schemas"]["RelayMember"][];
                    revision?: components["schemas"]["SeenRevision"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The participant as it is now, and the act as stored in the journal. */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                revision?: components["schemas"]["SeenRevision"];
            };
            header?: never;
            path: {
                id: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The act as stored in the journal. */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                id: components["parameters"]["ParticipantId"];
                tag: components["schemas"]["WrittenTag"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["From"];
        responses: {
            /** @description The participant as it is now, and the act as stored in the journal. */
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
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description Without it, as if the tag had never been assigned to the participant. */
                from?: components["schemas"]["Instant"];
                revision?: components["schemas"]["SeenRevision"];
            };
            header?: never;
            path: {
                id: components["parameters"]["ParticipantId"];
                tag: components["schemas"]["WrittenTag"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The participant as it is now, and the act as stored in the journal. */
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
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description Without it, all. */
                limit?: number;
                /** @description Only tags that contain this text; spaces and the case of letters are ignored. */
                containing?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty when every tag is assigned. */
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
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description Only reads stored after this revision. */
                after?: components["schemas"]["Seq"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ten seconds by the station's clock, counted from when a read reached the station. A caller that sends the `revision` of the previous answer gets every read once. */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
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
                        /** @description Who of a relay rode which lap, in order; empty for everybody else. */
                        legs: components["schemas"]["Leg"][];
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For the timekeeper to decide; the list itself changes no result. */
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
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getExpected: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description Only riders who are due then or later; without it, everybody. */
                from?: components["schemas"]["Instant"];
                /** @description How many of the riders, those due first; without it, all. */
                top?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Riders by the moment at which they are due, and the counts of each category in the order of the table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expected"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getPresence: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In order of registration; riders who were never read are not in the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Presence"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    listParkedTags: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each counts as one crossing; a tag whose rider rode on is not listed any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tags: components["schemas"]["ParkedTag"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    correct: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    correction: components["schemas"]["Correction"];
                    race_id?: components["schemas"]["MeantRace"];
                    revision?: components["schemas"]["SeenRevision"];
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The act as stored in the journal, and whether the passing that it is about counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Corrected"];
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Act"];
        responses: {
            /** @description The act as stored in the journal, and what is to be known about waves and rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesChanged"];
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["Act"];
        responses: {
            /** @description The act as stored in the journal, and what is to be known about waves and rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesChanged"];
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The first is the creation of the race. */
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
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    listReaders: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty when reads come over HTTP only. */
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
            422: components["responses"]["Invalid"];
        };
    };
    addReader: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
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
            /** @description The station is connecting to the reader. */
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
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
            422: components["responses"]["Invalid"];
        };
    };
    removeReader: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
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
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
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
    setReaderClock: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Set. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
        };
    };
    setReaderOperation: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    operating: boolean;
                };
            };
        };
        responses: {
            /** @description Set. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
        };
    };
    getWireLog: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                reader: components["parameters"]["ReaderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One chunk of bytes on each line. */
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
    pushReads: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description The key of the reader, where it can send no login. It wins over `Authorization`. */
                key?: string;
            };
            header?: {
                /** @description `Basic …` with the key as the password, or `Bearer …` with the key. */
                Authorization?: string;
            };
            path: {
                /** @description The name in the reader's address, `finish` of `push+post:finish`. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
                "application/x-www-form-urlencoded": unknown;
                "text/plain": string;
            };
        };
        responses: {
            /** @description Every read of it is on disk. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Reads of tags in it, those of a tag that stays at its antenna included. */
                        reads: number;
                        /** @description Heartbeats and other events without a tag. */
                        set_aside: number;
                        /** @description Events that are not understood; the reader's card counts them. */
                        unreadable: number;
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
    scanReaders: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty when no reader answered. */
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
    listGuns: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first; empty when there is none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        guns: components["schemas"]["Gun"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
        };
    };
    dismissGun: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                gun: components["parameters"]["GunId"];
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
            503: components["responses"]["Fault"];
        };
    };
    listSerialPorts: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Empty when there are none, or when the system cannot list them; a path can always be typed. */
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
            422: components["responses"]["Invalid"];
        };
    };
    getPreflight: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One item for each check. */
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
            422: components["responses"]["Invalid"];
        };
    };
    getScreens: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
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
            422: components["responses"]["Invalid"];
        };
    };
    listSheets: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which they were saved first; empty before the first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sheets: components["schemas"]["SavedSheet"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    saveSheet: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                name: components["parameters"]["SheetName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenSheet"];
            };
        };
        responses: {
            /** @description The act as stored in the journal. */
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
    removeSheet: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                name: components["parameters"]["SheetName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The act as stored in the journal. */
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
    exportResults: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                format: "pdf" | "xlsx" | "csv" | "html" | "json";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. Every format has the same revision number. */
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
    exportFinishLynx: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description One classification or category of the race by its name, ranked by itself. Without it, all. */
                of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
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
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    exportSheet: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description One classification or category of the race by its name, ranked by itself; where one of each has the name, the classification. Without it, all. `audit` has no parts. */
                of?: string;
                /** @description Bibs, separated by commas, of charts: these riders stand out beside the leaders; of `certificates`: of these riders alone, also without a place. Other sheets have no choice of riders. */
                rider?: string;
                /** @description Of `changes`: the revision to compare with; without it, that of the declared results. */
                since?: components["schemas"]["Seq"];
            };
            header?: never;
            path: {
                /** @description The name of a sheet, or of one that was saved with the race. */
                sheet: string;
                format: "pdf" | "xlsx" | "csv" | "html" | "json";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. Every format has the same revision number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/pdf": string;
                    "text/html": string;
                    "application/json": components["schemas"]["ResultsFile"] | components["schemas"]["SheetFile"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getSupportBundle: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
        };
    };
    listSheetColumns: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path: {
                /** @description The name of a sheet, or of one that was saved with the race. */
                sheet: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Also columns that are left out while nobody has a value. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            key: string;
                            title: string;
                        }[];
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
    checkFederationFile: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
                /** @description As in the file itself. */
                of?: string;
            };
            header?: never;
            path: {
                /** @description The name of a file for a federation or service. */
                sheet: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would be refused or is missing; the file can be made all the same. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileCheck"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Fault"];
        };
    };
    getContractYaml: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This description. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            422: components["responses"]["Invalid"];
        };
    };
    getContractJson: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This description. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            422: components["responses"]["Invalid"];
        };
    };
    getDocs: {
        parameters: {
            query?: {
                /** @description Language of texts in the answer, over `Accept-Language`: a tag such as `de` or `de-AT`. A language that the station does not speak is refused. */
                lang?: components["parameters"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page that loads nothing else. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            422: components["responses"]["Invalid"];
        };
    };
}
