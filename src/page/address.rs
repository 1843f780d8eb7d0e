//! Where the page listens, and by which names it may be asked for.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket},
};

use crate::domain::order::Ordered as _;

/// The port of the page, unless another is given.
pub const PORT: u16 = 7317;

/// An address, with or without a port. `None`: it is not one.
#[must_use]
pub fn parse(text: &str) -> Option<SocketAddr> {
    let text = text.trim();
    let alone = text.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let alone = alone.map(|ip| SocketAddr::new(ip, PORT)).ok();
    alone.or_else(|| text.parse().ok())
}

/// The addresses by which other computers on the network reach this one. None: there is no network.
#[must_use]
pub fn of_this_computer() -> Vec<IpAddr> {
    let mut found: Vec<IpAddr> = if_addrs::get_if_addrs()
        .unwrap_or_default()
        .into_iter()
        .map(|interface| interface.ip())
        .filter(is_reachable)
        .collect();
    // Most phones are on a network with IPv4.
    found.order_by_key(IpAddr::is_ipv6);
    found.dedup();
    found
}

/// Whether others can ask for an address as it stands. One of a link needs the name of an interface beside it.
fn is_reachable(ip: &IpAddr) -> bool {
    let is_of_link = match ip {
        IpAddr::V4(ip) => ip.is_link_local(),
        IpAddr::V6(ip) => ip.is_unicast_link_local(),
    };
    !is_of_link && !ip.is_loopback() && !ip.is_unspecified()
}

/// The address by which others reach what listens here.
///
/// # Errors
/// It listens on every address, and the system does not say which one that is.
pub fn reachable(listening: SocketAddr) -> io::Result<SocketAddr> {
    if !listening.ip().is_unspecified() {
        return Ok(listening);
    }
    // Sends nothing: the system only says from which of its addresses it would.
    let (from, to): (IpAddr, IpAddr) = match listening.ip() {
        IpAddr::V4(ip) => (ip.into(), Ipv4Addr::new(192, 0, 2, 1).into()),
        IpAddr::V6(ip) => (ip.into(), Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1).into()),
    };
    let socket = UdpSocket::bind((from, 0))?;
    socket.connect((to, 9))?;
    Ok(SocketAddr::new(socket.local_addr()?.ip(), listening.port()))
}

/// The names by which a browser may ask for the page.
#[must_use]
pub fn hosts(own: SocketAddr) -> Vec<String> {
    let mut hosts = vec![own.to_string()];
    if own.ip().is_loopback() {
        hosts.push(format!("localhost:{}", own.port()));
    }
    if own.port() == 80 {
        hosts.extend(hosts.clone().iter().filter_map(|host| host.strip_suffix(":80").map(ToOwned::to_owned)));
    }
    hosts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_the_usual_port_unless_it_says_another() {
        let read = |text| parse(text).map(|address| address.to_string());
        assert_eq!(read("192.168.1.20").as_deref(), Some("192.168.1.20:7317"));
        assert_eq!(read(" 127.0.0.1:80 ").as_deref(), Some("127.0.0.1:80"));
        assert_eq!(read("[::1]").as_deref(), Some("[::1]:7317"));
        assert_eq!(read("::1").as_deref(), Some("[::1]:7317"));
        assert_eq!(read("everywhere"), None);
    }

    #[test]
    fn addresses_that_nobody_else_can_ask_for_are_not_offered() {
        let is = |text: &str| is_reachable(&text.parse().unwrap());
        assert!(is("192.168.1.20") && is("10.0.0.7") && is("2001:db8::7"));
        assert!(!is("127.0.0.1") && !is("::1") && !is("0.0.0.0") && !is("169.254.3.4") && !is("fe80::1"));
    }
}
