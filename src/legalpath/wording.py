"""The sentences that people read about a result, in one place so that they can be translated."""

from __future__ import annotations

AGREE = ("No, not at all", "Rather not", "In between", "Rather yes", "Yes, very much")
"""The five answers to a statement, from -2 to 2."""
LEAN = ("The first, clearly", "The first, a little", "Either", "The second, a little",
        "The second, clearly")  # fmt: skip
"""The five answers to a duel or a pair of days, from -2 to 2."""

COMMANDS = {
    "SKIP": "Skip this one",
    "BACK": "Go back",
    "WHY": "Why is this asked?",
    "STOP": "Stop here and see the result",
}
"""What a person can do instead of answering."""

PLAIN = {
    "SKIP": "skips",
    "BACK": "goes back",
    "WHY": "says why",
    "STOP": "stops",
    "number": "Number",
    "numbers": "Numbers with blanks between",
    "skip": "or Enter to skip",
    "keep": "or Enter to keep your answer",
    "first": "or Enter for the first",
    "old": "(your answer so far)",
    "want_number": "Please type a number from 1 to {count}.",
    "want_numbers": "Please type up to {most} numbers from 1 to {count}.",
    "want_amount": "Please type a number, like 45000.",
    "given_up": "Skipped, after three tries.",
}
"""What the plain lines say."""

MENU = {
    "old": "(your answer so far)",
    "several": "(space marks one, Enter goes on, b goes back)",
    "number": "({unit}; only Enter skips, b goes back, w says why, x stops)",
    "want_number": "Please type a number, like 45000.",
    "more": "Press any key to read on",
}
"""What the menus say."""

QUIZ = {
    "introduction": "legalpath asks what kind of work you like and compares it with paths in "
    "law that need no law degree.\n"
    "It takes about {minutes} minutes. You can skip, go back, ask why, or stop at any time; "
    "Ctrl-C quits and nothing is lost.\n"
    "Your answers are kept only on this machine, in {place}. Nothing is sent.\n"
    "It is not for hiring decisions.",
    "progress": "Question {number}, about {percent}% done",
    "duel": "Which would you rather do?\nFirst: {left}.\nSecond: {right}.",
    "days": "Two days at work, titles hidden.\n\nThe first:\n{first}\n\nThe second:\n{second}",
    "which_day": "Which day would you rather have?",
    "needs": "Now what must hold, whatever you like. Skip what does not matter to you.",
    "most": "Which of these matter most to you, for or against? Up to {most}.",
    "least": "Which hardly matter to you? Up to {most}.",
    "why_question": "Some of these paths are about {high}, others about {low}. Your answer "
    "helps to tell them apart. No answer is better than another.",
    "why_days": "Which of two whole days you would rather have can say what single questions "
    "miss. The titles are hidden so that names do not sway you.",
    "why_need": "A need never changes how well a path fits you. It takes out paths that cannot "
    "meet it, or says what to ask an employer.",
    "why_matters": "What matters most counts double, what hardly matters counts half.",
    "stopped": "Stopped. Your {count} so far: {place}",
    "go_on": "Go on with: legalpath quiz --answers {place}",
}
"""What the quiz says."""

FORM = {
    "toml_head": "# Take the # away before what you want to answer, and change the number.\n"
    "# Answers run from -2 (not at all, or clearly the first) to 2 (very much, or clearly "
    "the second).",
    "head": "legalpath answer form, for the questions\n{fingerprint}\n\n"
    "Put one number between each pair of brackets. Leave them empty to skip.",
    "statements": "STATEMENTS\n{scale}",
    "duels": "DUELS: which would you rather do?\n{scale}",
    "needs": "NEEDS: what must hold, whatever you like. Skip what does not matter to you.",
    "matters": "WHAT MATTERS: up to {most} numbers each, with blanks between.",
    "duel": "First: {left}. Second: {right}.",
    "amount": "an amount",
    "most": "What matters most to you, for or against?",
    "least": "What hardly matters to you? (the same numbers)",
    "twice": "each id once",
    "unknown": "the id of a question, a need, most or least",
    "number": "a number from 1 to {most}, or nothing",
    "amount_wanted": "an amount like 45000, or nothing",
    "picks_wanted": "up to {most} numbers from 1 to {count}, or nothing",
    "expected": "a filled-in form, as `legalpath sheet blank --format text` prints it",
}
"""What the paper form says."""

AFTER = {
    "next": "What next?",
    "done": "Nothing more",
    "compare": "See {first} and {second} side by side",
    "aside": "Set {first} aside and see the next path",
    "sketches": "Does this sound like you? Five short sketches of a day",
    "sketch": "Sketch {at} of {count}. Does this sound like you?\n{sketch}",
    "up": "Yes, rather",
    "down": "No, rather not",
    "agree": "Your thumbs agree with the scores on {agree} of {count}.",
}
"""What is said after the result."""

SCORE = {
    "ahead": 'What puts {first} ahead of {second}: your lean toward "{likes}".',
    "ahead_none": "No kind of work puts {first} ahead of {second}; the days you chose do.",
    "behind": 'What speaks for {second}: your lean toward "{likes}".',
    "behind_none": "Nothing that you said speaks more for {second}.",
    "flip": 'One answer would change the first place: had you said "{to}", not "{was}", to '
    '"{question}", {leader} would lead.',
    "flip_none": "No single answer would change the first place.",
}
"""What a ranking says in sentences."""

LEVEL = {
    "none": "No",
    "rare": "Rare",
    "adjacent": "Adjacent",
    "helpful": "Helpful",
    "user": "User",
    "partly": "Required for {when}",
    "required": "Required",
    "core": "Core",
    "owner": "Owner",
}
"""The levels of a skill in words."""

PATHS = {
    "gap": "From {here} to {there}: what is missing",
    "no_gap": "No skill that {there} needs is missing by our levels. What counts now is proof.",
    "from_to": "From {have} to {need}.",
    "nothing": "nothing yet",
    "advice": "Published advice",
    "learn": "How to learn it: {words}",
    "show": "How to show it: {words}",
    "certifications": "Certifications that help toward {there}",
    "time": "How long it takes",
    "typical": "{words} from a working start to the first post.",
    "no_time": "Not known: no source gives a time for this step. Ask two people who made it.",
    "matched": "What we read in your CV",
    "no_match": "No word of the CV is one that we know. Name your skills and job titles in it.",
    "route": "From {here} to {there}: known ways",
    "no_route": "We know no way. That does not mean that there is none: no source tells of one.",
    "more": "There are {count} more known ways; --most shows more, --via picks a stop.",
    "unknown_one": "one step whose time is not known",
    "unknown_many": "{count} steps whose time is not known",
    "standing": "fit {fit}, rank {rank}, best in {best} of 100",
    "ruled_out": "ruled out by your needs",
    "shortest": ", the shortest",
    "direct": ", the direct one",
    "usual": ", of the most usual steps",
    "next": "",
    "common": "Common",
    "some": "Some do it",
    "rare": "Rare",
    "disputed": "Disputed",
    "unknown": "How common: not known",
}
"""What gaps and routes say."""

INTERVIEW = {
    "title": "{title}: {count} questions. Answer each aloud, then press Enter.",
    "question": "Question {at} of {count}: {question}",
    "enter": "(Enter shows what a good answer shows) ",
    "good": "A good answer shows: {good}",
    "end": "That was the last one. The whole page: legalpath show {role}",
}
"""What the practice interview says."""

REPORT = {
    "title": "Your paths in law",
    "title_for": "Paths in law for {client}",
    "made": "Made on {date} with legalpath {version}, data of {data}. It is yours to keep.",
    "contents": "On this page",
    "short": "What it comes to",
    "first": "{title} comes first. It fits you best in {best} of 100 cases; had you said nothing, "
    "it would in {luck}.",
    "first_unsure": "{title} comes first by fit. It fits you best in {best} of 100 cases.",
    "first_out": "By what you like, {title} comes first; what must hold, or your own choice, "
    "takes it out.",
    "likes": "What speaks for it most: your lean to {likes}.",
    "next": "A first step: {step}",
    "result": "How well each path fits you",
    "chances": "In how many of 100 cases each path fits you best",
    "fits_explained": "Fit says how far a path lies in the direction of your answers; 0 is no "
    "lean. Every path is out, so none has a chance.",
    "chances_legend": "Bar: what your answers say. Mark: the same, had you said nothing.",
    "chances_explained": "No set of answers says all about you. So we draw many people who "
    "could have given yours, and count for how many of 100 a path fits best. Fit, in the table, "
    "says how far a path lies in the direction of your answers; 0 is no lean.",
    "path": "Path",
    "fit": "Fit",
    "best": "Best",
    "top3": "Top 3",
    "luck": "Best by luck",
    "share": "{best} of 100",
    "told": "What you told us",
    "leans": "You seem to like:",
    "no_leans": "Your answers lean to neither side.",
    "from_answer": "This is read from one answer. It stands at the end of this page.",
    "from_answers": "This is read from {count} answers. Each of them stands at the end of this "
    "page.",
    "needs": "What must hold, and what matters",
    "why": "Why {title}",
    "why_over": "Why {title}, and not {other}",
    "contributions": "What each kind of work adds to the fit",
    "contributions_legend": "Bar: {title}. Mark: {other}. To the right speaks for a path, to the "
    "left against it.",
    "contributions_alone": "To the right speaks for {title}, to the left against it.",
    "kind_of_work": "Kind of work",
    "lean": "You seem to like",
    "total": "Fit",
    "days": "The days you chose",
    "no_lean": "no lean",
    "beats": "Given what your answers leave open, {title} fits you better than {other} in {beats} "
    "of 100 cases.",
    "counts": "The answers that count most",
    "question": "Question",
    "you_said": "You said",
    "bend": "What your needs change",
    "side_by_side": "Side by side",
    "compared": "{titles}, as far as our sources go. A number leads to its source.",
    "levels": "How much a job asks for, the least first: {levels}.",
    "ladders": "The ladders",
    "ladder_caption": "Years of work at which people stand on each rung",
    "pay": "Pay",
    "pay_caption": "Pay in dollars a year, on one scale",
    "pay_table": "What each figure counts, and whom",
    "way": "Known ways to {there}",
    "way_from": "Known ways from {here} to {there}",
    "skill": "Skill",
    "from_to": "How much",
    "learn": "How to learn it",
    "show": "How to show it",
    "gap": "What to learn for {there}",
    "steps": "Three steps for this month",
    "talk": "Questions for the next talk",
    "notes": "Notes from the talk",
    "limits": "Keep in mind",
    "answers": "Your answers, one by one",
    "figures": "The figures as a table",
    "row": "Row",
    "same_row": "as above",
    "saved": "Saved: {place}. Open it in a browser, or print it from there.",
    "no_place": "a page is no good in a terminal; name a file: -o report.html",
    "range": "Range",
    "talk_close": "{first} and {second} are close. What would make you choose one of them?",
    "talk_flip": 'You said "{was}" to "{question}" How sure are you? Had you said "{to}", '
    "{leader} would lead.",
    "talk_needs": "{title} is out because of one thing that must hold: {needs}. Would you bend "
    "that for it?",
    "talk_against": "What fits you least about {title}: {against}. Could you live with it?",
    "talk_employer": "{title}: employers differ on this: {needs}. Whom could you ask?",
    "talk_people": "{title}: who does this work and could tell you about a bad week?",
    "talk_open": "{count} questions are still open. Which of them can you answer now?",
}
"""What the page for a client says."""

DIFF = {
    "title": "What changed",
    "nothing": "Nothing changed.",
    "led_still": "{title} led before and leads now.",
    "leads_now": "{new} leads now; {old} led before.",
    "leads_first": "{new} leads now; before, the answers pointed to no path.",
    "led_only": "{old} led before; now the answers point to no path.",
    "led_never": "The answers pointed to no path before, and do not now.",
    "apart": "{new} gained {change} in fit on {old}.",
    "answers_none": "You said the same as before.",
    "answers_one": "You said one thing otherwise.",
    "answers_many": "You said {count} things otherwise.",
    "data_none": "The data are the same.",
    "data_fits_none": "The data are of another version, {old} then and {new} now; no fit rests on "
    "what changed.",
    "data_some": "The data changed, from version {old} to {new}; what moves fits stands below.",
    "engine_none": "The engine is the same.",
    "engine_some": "The engine changed.",
    "most": "The fit of {title} changed most, by {change}.",
    "from_all": "Of that, {answers} comes from your answers, {data} from the data, {engine} from "
    "the engine.",
    "from_answers": "All of it comes from your answers.",
    "from_data": "All of it comes from the data.",
    "from_engine": "All of it comes from the engine.",
    "uncounted": "Not counted for the change, since one side's data do not have it: {ids}.",
    "answers": "What you said otherwise",
    "question": "Question",
    "then": "Then",
    "now": "Now",
    "unsaid": "nothing",
    "data": "What changed in the data",
    "role_added": "{title} is new in the data.",
    "role_gone": "{title} is no longer in the data.",
    "role_moved": "{title}: {moves}.",
    "reference_moved": "The average path, which every path is held against: {moves}.",
    "move": "{dimension} from {old} to {new}",
    "no_place": "nowhere",
    "question_added": 'New question: "{text}"',
    "question_gone": 'No longer asked: "{text}"',
    "question_moved": 'Says something else than it did: "{text}"',
    "more": "And {count} more; --json has all.",
    "engine": "What changed in the engine",
    "engine_id": "From {old} to {new}.",
    "engine_draws": "The draws, from {old} to {new}.",
    "constant": "{name} from {old} to {new}.",
    "roles": "How the fits changed",
    "path": "Path",
    "change": "Change",
    "by_answers": "By answers",
    "by_data": "By data",
    "by_engine": "By engine",
    "rank": "Rank",
    "rank_same": "{rank}",
    "rank_moved": "{old} to {new}",
    "none": "-",
    "same": "The fits of {titles} stayed as they were.",
    "explained": "Fit: how far a path lies in the direction of your answers; 0 is no lean.",
    "explained_parts": "The parts add up to the change. Fit: how far a path lies in the "
    "direction of your answers; 0 is no lean.",
}
"""What a difference says."""

CASE = {
    "consent_version": "1",
    "consent": "What you agree to (text 1, November 2026)\n\n"
    "Your counselor would like to keep a record of these talks.\n"
    "What is kept: your answers, their results, and your counselor's notes. They are kept under "
    "a made-up code name. Your real name is not asked for.\n"
    "Where: in one folder on your counselor's computer. legalpath sends nothing anywhere.\n"
    "How long: until {until}. From that day on it is listed as due, and your counselor deletes "
    "it.\n"
    "What for: to talk with you about paths of work, and to see what changed between two talks. "
    "It is not for hiring decisions.\n"
    "Your say: ask at any time to see the record, to have it put right, or to have it deleted. "
    "You can say no, now or later; the quiz and its result do not need a record.\n",
    "agree": "Does the client agree? (yes or no)",
    "yes": "y yes",
    "not_agreed": "No record was made.",
    "needs_consent": "a record needs the client's consent: show the text above, and add --consent "
    "once the client agrees",
    "empty_consent": "{file} has no first line that could be the version of the text",
    "no_home": "there is no home folder to keep a casebook in; use --folder FOLDER",
    "unknown": "there is no case of this code name; see them with: legalpath case list",
    "damaged": "this record is damaged and cannot be read; a backup may have it, and "
    "legalpath case purge deletes it",
    "busy": "another program has kept the casebook for ten seconds; try again",
    "no_folder": "{folder} is a file, not a folder",
    "not_ours": "{folder} belongs to another user, so what is in it is not safe; choose another "
    "with --folder",
    "open": "others can read {folder}; mend it with: chmod 700 {folder}",
    "cannot": "the casebook cannot be read or written: {reason}",
    "made": "A new record",
    "code": "Code name: {code}. Write down whose it is somewhere else, if at all.",
    "kept": "Consent of {date} to text {version}; kept until {until}.",
    "next": "After the quiz: legalpath case add {code} SHEET",
    "added": "Added to the record.",
    "added_copy": "Added to the record. The sheet is still where it was; --move would have "
    "deleted it.",
    "faulty_sheet": "1 fault in the sheet; nothing was added",
    "faulty_sheets": "{count} faults in the sheet; nothing was added",
    "empty_note": "the note is empty; nothing was added",
    "one_note": "give the note as words or with --file, not both",
    "type_note": "Type the note; Ctrl-D on a line of its own ends it.",
    "noted": "Added to the record.",
    "keep": "Kept until {until}.",
    "meetings": "Meetings",
    "no_meetings": "None yet. Add one: legalpath case add {code} SHEET",
    "number": "No.",
    "date": "Day",
    "answers": "Answers",
    "status": "Result",
    "leaders": "First",
    "status_unanswered": "nothing answered",
    "status_flat": "points nowhere",
    "status_contradictory": "contradictory",
    "status_all-ruled-out": "all ruled out",
    "status_tied": "tied",
    "status_close": "close",
    "status_clear": "clear",
    "notes": "Notes",
    "list": "Cases",
    "empty": "There are none in {folder} yet. Begin one: legalpath case new",
    "name": "Code name",
    "until": "Keep until",
    "left": "Days left",
    "count": "Meetings",
    "last": "Last",
    "unreadable": "not readable",
    "due": "due",
    "due_one": "One record is due for deletion: legalpath case purge --due",
    "due_many": "{count} records are due for deletion: legalpath case purge --due",
    "folder": "Each is a file CODE.json in {folder}",
    "group": "All clients",
    "clients": "{count} clients with a meeting; each counts once, by the last one.",
    "clients_count": "Clients",
    "too_few": "Fewer than {least} clients have had a meeting, so nothing is shown.",
    "by_status": "By result",
    "by_leader": "By first path",
    "hidden": "hidden",
    "hidden_why": "Counts below {least} are hidden, and with them as many others as it takes so "
    "that they cannot be worked out from the rest.",
    "group_clear": "One path stands out",
    "group_close": "The top paths are close",
    "group_tied": "Two or more are level",
    "group_contradictory": "Answers pull against each other",
    "group_no-path": "No path yet",
    "group_several": "Several are level",
    "one_or_all": "name one code, or give --all",
    "all_where": "--all needs a folder to write to: -o FOLDER",
    "where": "a page is no good in a terminal; name a file: -o report.html",
    "no_meeting": "this record has no meeting yet",
    "reported_one": "Wrote 1 report. It is outside the casebook: purge does not delete it.",
    "reported": "Wrote {count} reports. They are outside the casebook: purge does not delete them.",
    "two_meetings": "diff needs two different meetings of the {count} in this record",
    "exported": "Written. The copy is outside the casebook: purge does not delete it.",
    "one_or_due": "name one code, or give --due",
    "confirm": "deleting asks for the code name; without a terminal give it again with --confirm",
    "type_code": "Type the code name to delete this record for good:",
    "into_casebook": "that place is in the casebook, where only records may be; choose another",
    "nothing_due": "No record is due.",
    "purged_one": "Deleted 1 record. Copies outside the casebook (sheets, reports, exports, "
    "backups) are still there.",
    "purged": "Deleted {count} records. Copies outside the casebook (sheets, reports, exports, "
    "backups) are still there.",
}
"""What the casebook says."""

WEIGHT = {
    "most": "mattered most to you",
    "usual": "mattered as much as anything else",
    "least": "hardly mattered to you",
}
"""What a pick of what matters says of a dimension."""

TOLD = {
    "most": "matters most",
    "least": "hardly matters",
    "set_aside": "set aside by you",
}
"""The same, as a person's own pick."""

ADVICE = {
    "unanswered": "You have not answered anything yet, so nothing can be said. "
    "Answer ten questions or more.",
    "flat": "You gave the same answer all the way, so your answers do not point anywhere. "
    "Take it again and lean one way wherever you can.",
    "contradictory": "Many of your answers pull against each other, so read this ranking as "
    "a guess. Take it again on a quiet day, or talk it over with a counselor.",
    "all-ruled-out": "Your needs rule out every path. Look at which need you could bend; "
    "the order below shows what would fit if it did.",
    "tied": "Two or more paths fit you equally well. Compare them side by side.",
    "close": "The top paths are close. Compare the first two before you choose.",
    "clear": "One path stands out from what you told us. Read its page, "
    "then check it with a person who does the work.",
}
"""What a person should do with each status."""

ORDER_DIFFERS = (
    "The path with the best fit is not the one with the best chance of being first: "
    "it is harder to be sure about. We list by fit."
)

LIMITS = [
    "This is fit with what you told us, not a forecast of how happy you will be.",
    (
        "Over 107 studies, how well interests fit a job and how satisfied people are with it "
        "go together only weakly (about 0.11)."
    ),
    "It is not for hiring decisions.",
    "It covers the United States only, and state rules differ.",
    "Your answers stay on this machine. Nothing is sent.",
]
"""What legalpath says about itself, every time."""

NO_MARKS = "What each line rests on: add --sources. Everything: leave out --brief."
COMPARE = {
    "answer": "The short answer",
    "both_skills": "Both ask for: {words}.",
    "both_tasks": "Both do these kinds of work: {words}.",
    "both_conditions": "As often in both: {words}.",
    "all_skills": "All of them ask for: {words}.",
    "all_tasks": "All of them do these kinds of work: {words}.",
    "all_conditions": "As often in all of them: {words}.",
    "nothing": "none that we know of",
    "more": "{count} more",
    "more_skills": "{title} asks for much more of: {words}.",
    "more_conditions": "{title} has much more often: {words}.",
    "only_tasks": "Only {title} does: {words}.",
    "who": "Pick {title} if: {words}",
    "person": "For you",
    "you": "You said",
    "leans": "You lean to {end}.",
    "standing": "{title}: fit {fit}, place {rank}; {best} in 100 that it fits you best "
    "({random} in 100 before you said anything){out}.",
    "ruled_out": "; your needs rule it out: {needs}",
    "not_ranked": "The quiz does not rank {titles}.",
    "separates": 'For {ahead} over {behind}: "{text}" You said: {said} ({apart}).',
    "pay_half": "half earn {low} to {high}",
    "pay_all": "{low} to {high}",
    "pay_from": "from {low}",
    "pay_middle": ", the middle {middle}",
    "or_more": " or more",
    "close": "of a close occupation",
    "stand-in": "of a stand-in, not this job",
    "years_unknown": "years not known",
    "rung_pay_unknown": "We found no pay by rung for {titles}.",
}
"""What a comparison says of its rows."""
