//! Questions about the people of a session: who is here, who is meant, whom the record names.

use std::borrow::Cow;

use crate::domain::{
    notes::note::Owner,
    people::{hat::Speaker, joining::Seat, label::PersonWords, person::Person},
    preparation::charter::SessionKind,
    privacy::level::Level,
    record::{opening::Source, plain_text},
    session::Session,
};

impl Session {
    /// Whom these words mean: somebody on the list, by letter or name; the note-taker for *me*; or a name as it stands.
    #[must_use]
    pub fn owner(&self, who: &str, words: PersonWords) -> Owner {
        let me = (plain_text::fold(who) == "me" || who == "0").then_some(self.keeper).flatten();
        let person = me.or_else(|| self.roster.find(who, words).map(|p| p.handle));
        person.map_or_else(|| Owner::Named(who.to_owned()), Owner::Person)
    }

    /// Whom the record names for this speaker. `None`: *someone*, since they would rather not be timed.
    #[must_use]
    pub fn recorded_as<'a>(&self, speaker: &'a Speaker) -> Option<Cow<'a, Speaker>> {
        match self.roster.person(speaker.person) {
            Some(p) if !p.timed => p.counted_as.map(|seat| Cow::Owned(speaker.counted_as(seat))),
            _ => Some(Cow::Borrowed(speaker)),
        }
    }

    /// How many people are here, timed or not. `None`: a seat stands for people who were not counted.
    #[must_use]
    pub fn people_here(&self) -> Option<usize> {
        let seats = self.roster.people().iter().enumerate().filter(|(_, p)| p.is_here());
        let heads = |(seat, p): (usize, &Person)| match p.seat {
            Seat::Person => Some(usize::from(!p.observes())),
            Seat::Group => self.tally.heads(seat),
            Seat::Someone => Some(0),
        };
        seats.map(heads).sum()
    }

    /// How many observers are here.
    #[must_use]
    pub fn observers_here(&self) -> usize {
        self.roster.people().iter().filter(|p| p.is_here() && p.observes()).count()
    }

    /// Whether figures of single people may be told: the group of a meeting decides; an import or a rehearsal has none
    /// to ask, and a copy that holds them was made so.
    #[must_use]
    pub fn may_show_individuals(&self) -> bool {
        self.source != Source::Live || self.agreement.by_person || self.is_shared_with_individuals()
    }

    fn is_shared_with_individuals(&self) -> bool {
        self.shared.is_some_and(|level| level != Level::Groups)
    }

    /// Whether pages for people may show them one by one. Nobody could ask the people of an import, so somebody has to
    /// say that they agreed. Data for other programs goes by [`Self::may_show_individuals`].
    #[must_use]
    pub fn may_show_individuals_on_pages(&self) -> bool {
        if self.source.is_import() {
            self.agreement.by_person || self.is_shared_with_individuals()
        } else {
            self.may_show_individuals()
        }
    }

    /// Whether nothing tells how long those spoke who are not counted: whoever facilitates would rather not show it. The
    /// time of the others beside them would give it away, and so would all talk, or all quiet.
    #[must_use]
    pub fn withholds_uncounted(&self) -> bool {
        self.agreement.hides_facilitator
    }

    /// Whether people are timed one by one: not where a key stands for a whole group.
    #[must_use]
    pub fn times_individuals(&self) -> bool {
        self.charter.kind != SessionKind::GroupsOnly
    }
}
