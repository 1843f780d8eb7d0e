//! Who may open the page for phones.

use crate::{text::page as words, tui::questions::shape::Shape};

/// The address that only this computer can open.
const LOCAL: &str = "127.0.0.1";
/// Most addresses that are offered: each has a digit.
const MOST: usize = 8;

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PageQuestion {
    /// On this computer only, or at one of these addresses of it.
    Where { addresses: Vec<String> },
}

impl PageQuestion {
    #[must_use]
    pub fn question(&self) -> String {
        words::ask_where().to_owned()
    }

    /// On digits, so that the letters go on being people.
    #[must_use]
    pub fn shape(&self) -> Shape {
        let said = |(n, address): (usize, &str)| match n {
            0 => words::this_computer_only().to_owned(),
            _ => words::everyone_at(address),
        };
        let said: Vec<String> = self.addresses().into_iter().enumerate().map(said).collect();
        Shape::choice(('1'..='9').zip(said.iter().map(String::as_str)))
    }

    /// In the order of the choices.
    #[must_use]
    pub fn addresses(&self) -> Vec<&str> {
        let Self::Where { addresses } = self;
        std::iter::once(LOCAL).chain(addresses.iter().take(MOST).map(String::as_str)).collect()
    }

    /// The address of a choice.
    #[must_use]
    pub fn address(&self, choice: usize) -> &str {
        self.addresses().get(choice).copied().unwrap_or(LOCAL)
    }
}
