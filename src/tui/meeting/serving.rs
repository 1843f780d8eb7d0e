//! The page for phones: opening it, showing its link, closing it. The shell serves it.

use crate::{
    text::page as words,
    tui::{
        meeting::{
            page_links::{LinkFor, PageLinks},
            state::{Live, Mode},
        },
        msg::Effect,
        questions::{page::PageQuestion, question::Question},
    },
};

impl Live {
    /// Shows the link of the page; opens the page if it is not open, at this address or at one that is asked for.
    pub(crate) fn serve(&mut self, address: Option<&str>) -> Vec<Effect> {
        if self.page.is_some() {
            self.mode = Mode::PageLink(LinkFor::Room);
            return vec![];
        }
        vec![address.map_or(Effect::FindAddresses, |address| Effect::OpenPage(address.to_owned()))]
    }

    /// Asks who may open the page, if there is a choice.
    pub(crate) fn ask_where_to_serve(&mut self, addresses: Vec<String>) -> Vec<Effect> {
        let question = PageQuestion::Where { addresses };
        if question.addresses().len() > 1 {
            return self.ask(Question::Page(question));
        }
        vec![Effect::OpenPage(question.address(0).to_owned())]
    }

    pub(crate) fn page_opened(&mut self, links: PageLinks) {
        self.page = Some(Box::new(links));
        self.notice = Some(words::opened(&self.keymap));
        // What is typed is not taken from the screen.
        if matches!(self.mode, Mode::Floor) {
            self.mode = Mode::PageLink(LinkFor::Room);
        }
    }

    pub(crate) fn stop_serving(&mut self) -> Vec<Effect> {
        if self.page.take().is_none() {
            return self.say(words::not_open().to_owned());
        }
        self.notice = Some(words::stopped().to_owned());
        vec![Effect::ClosePage]
    }

    /// The page was not to be served any longer.
    pub(crate) fn page_failed(&mut self) {
        self.page = None;
        self.notice = Some(words::failed(&self.keymap));
        if matches!(self.mode, Mode::PageLink(_)) {
            self.mode = Mode::Floor;
        }
    }
}
