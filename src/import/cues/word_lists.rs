//! Words by which a label is told from a name. All in lower case and without accents, as `plain_text::fold` gives them.

/// Whether a word, or several, are in one of these lists.
#[must_use]
pub fn has(list: &str, words: &str) -> bool {
    list.split(',').any(|listed| listed.trim() == words)
}

/// What stands before a colon and is no name. A number, a letter or a word like *two* may follow. English, then German,
/// French, Spanish and Welsh.
pub const HEADINGS: &str = "\
    action, action item, action items, action point, action points, actions, agenda, agenda item, also, and, \
    answer, any other business, aob, apologies, attendees, bad news, bottom line, break, budget, but, caution, \
    cc, chapter, conclusion, cons, context, correction, cost, date, deadline, decision, decisions, definition, \
    disclaimer, duration, eg, email, end time, example, exercise, fact, finally, first, follow up, for example, \
    friday, from, fun fact, good news, heads up, homework, idea, ie, important, in short, in summary, \
    introduction, introductions, item, key point, last item, last thing, lastly, lesson, link, location, lunch, \
    meeting, meeting id, meeting title, method, minutes, monday, motion, nb, next, next item, next point, \
    next question, next step, next steps, next topic, note, notes, one thing, option, outcome, overview, part, \
    participants, phase, phone, plan, point, problem, pros, ps, q&a, question, questions, quick question, quote, \
    reason, recap, reminder, result, results, rule, rules, saturday, second, section, slide, so, solution, \
    start time, step, subject, summary, sunday, takeaway, task, tasks, third, thursday, time, tip, title, to, \
    topic, topics, total, translation, tuesday, update, venue, vote, votes, warning, website, wednesday, welcome, \
    antwort, beispiel, frage, hinweis, nachster punkt, tagesordnung, thema, zusammenfassung, ordre du jour, \
    prochain point, remarque, reponse, nota, pregunta, respuesta, resumen, ateb, cwestiwn, eitem nesaf, nodyn";

/// Numbers in words, which may follow a heading.
pub const NUMBERS: &str = "\
    one, two, three, four, five, six, seven, eight, nine, ten, first, last";

/// A label in brackets with one of these words is a sound or a remark. The languages are the same.
pub const SOUNDS: &str = "\
    applauding, applause, audio, background, barking, barks, beep, beeping, beeps, bleep, bleeped, blank, breath, \
    breathes, breathing, buzzing, censored, chatter, chattering, cheer, cheering, cheers, chuckle, chuckles, \
    chuckling, clapping, claps, clears, clicking, clicks, closes, closing, cough, coughing, coughs, creaks, \
    cries, crosstalk, crowd, crying, echo, exhales, footsteps, foreign, gasp, gasping, gasps, giggles, giggling, \
    groans, grunts, hums, humming, inaudible, indistinct, inhales, instrumental, interruption, knock, knocking, \
    knocks, language, laugh, laughing, laughs, laughter, mumbles, mumbling, murmuring, murmurs, music, musical, \
    noise, noises, opens, overlapping, pause, pauses, playing, plays, redacted, ringing, rings, ringtone, \
    screaming, screams, shouting, shouts, sigh, sighing, sighs, silence, silent, singing, sings, slams, sneezes, \
    sniffles, sniffs, sobbing, sobs, sound, sounds, speaking, speaks, static, throat, typing, unclear, \
    unintelligible, weeping, whispering, whispers, whistles, whistling, yawns, yelling, yells, applaus, beifall, \
    gelachter, lachen, lacht, musik, stille, unverstandlich, applaudissements, musique, rire, rires, aplausos, \
    musica, risas, silencio, cerddoriaeth, chwerthin, cymeradwyaeth";

/// Words of a name that are written in lower case.
pub const PARTICLES: &str = "\
    al, ap, bin, da, de, del, della, den, der, di, dos, du, el, ferch, ibn, la, le, of, ten, the, van, von, y";

/// With a number behind it: a voice that a program tells apart, but does not know.
pub const VOICES: &str = "\
    hablante, locuteur, orateur, participant, person, s, siaradwr, speaker, spk, spkr, sprecher, spreker, voice, \
    спикер, участник, 说话人, 发言人, 話者";

/// With another word behind it, the beginning of a sentence or of a heading, not of a name.
pub const STARTERS: &str = "\
    all, another, any, both, each, final, first, here, last, next, one, our, second, some, that, the, there, \
    these, this, those, three, two, what, when, where, who, why, your";

/// The same, where a word in lower case follows: some of these are names too.
pub const SOFT_STARTERS: &str = "\
    dear, good, he, hello, hi, i, it, she, thank, they, we, you";

/// Headings like *Hosted by* end in this.
pub const BY: &str = "by";
