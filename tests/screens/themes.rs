//! Themes: what each role looks like, and whether everybody can tell it.

use ::palette::{
    Clamp, FromColor, Lab, LinSrgb, Srgb,
    color_difference::{Ciede2000, Wcag21RelativeContrast},
    white_point::D65,
};
use airtime::{
    settings::SettingsFault,
    tui::theme::{Palette, Role, Sign, Styles, Theme, file},
};
use ratatui::style::{Color, Modifier, Style};
use strum::VariantArray as _;

use crate::stage::{ASCII, FINE, NO_COLOUR, Stage, TWELVE};

const COLOURED: [Palette; 3] = [Palette::Dark, Palette::Light, Palette::HighContrast];

/// Machado, Oliveira and Fernandes, *A Physiologically-based Model for Simulation of Color Vision Deficiency*, IEEE TVCG
/// 15(6), 2009: severity 1.0, for linear RGB.
const VISION: [(&str, [[f32; 3]; 3]); 4] = [
    ("full colour vision", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// The least CIEDE2000 difference of two groups. About 2 can just be seen side by side.
const LEAST_DIFFERENCE: f32 = 15.0;

fn rgb(colour: Color) -> Srgb<f32> {
    match colour {
        Color::Rgb(r, g, b) => Srgb::new(r, g, b).into_format(),
        Color::Indexed(n) => {
            let rgb = anstyle_lossy::xterm_to_rgb(anstyle::Ansi256Color(n), anstyle_lossy::palette::DEFAULT);
            Srgb::new(rgb.r(), rgb.g(), rgb.b()).into_format()
        }
        other => panic!("{other:?} has no RGB"),
    }
}

fn contrast(styles: &Styles, role: Role) -> f32 {
    let text = styles.of(Role::Text);
    let (front, back) = (styles.of(role).fg.or(text.fg), styles.of(role).bg.or(text.bg));
    rgb(front.unwrap()).relative_contrast(rgb(back.unwrap()))
}

fn seen(colour: Color, vision: [[f32; 3]; 3]) -> Lab<D65, f32> {
    let linear: LinSrgb<f32> = rgb(colour).into_linear();
    let parts = [linear.red, linear.green, linear.blue];
    let [r, g, b] = vision.map(|row| row.iter().zip(parts).map(|(m, part)| m * part).sum::<f32>());
    Lab::from_color(LinSrgb::new(r, g, b).clamp())
}

/// The themes with 24-bit colours, and what a terminal with 256 colours makes of them.
fn coloured() -> impl Iterator<Item = (String, Styles)> {
    COLOURED.into_iter().flat_map(|palette| {
        let fewer = palette.styles().clone().in_256_colours();
        let name = palette.name();
        [(name.to_owned(), palette.styles().clone()), (format!("{name}, 256 colours"), fewer)]
    })
}

#[test]
fn eight_groups_and_what_is_no_groups_are_told_apart_by_pattern_alone() {
    for theme in [NO_COLOUR, ASCII] {
        let groups = [0, 1, 2, 3, 4, 5, 6, 7].map(|group| theme.pattern(group));
        let signs = [Sign::Rule, Sign::Dot, Sign::Aim].map(|sign| theme.sign(sign));
        for (n, pattern) in groups.iter().enumerate() {
            assert!(!groups[n + 1..].contains(pattern), "{groups:?}");
            assert!(!signs.contains(pattern) && *pattern != theme.no_group().0, "{pattern} in {signs:?}");
        }
    }
}

#[test]
fn no_group_has_the_look_of_the_centred_one() {
    for group in 1..40 {
        assert_ne!(FINE.pattern(group), FINE.pattern(0), "group {group}");
        assert_ne!(FINE.group(group), FINE.group(0), "group {group}");
    }
}

#[test]
fn the_terminal_theme_is_as_it_has_always_been() {
    let theme = FINE;
    let groups = [Color::Cyan, Color::Yellow, Color::Magenta, Color::Green];
    assert_eq!([0, 1, 2, 3].map(|n| theme.group(n)), groups.map(|colour| Style::new().fg(colour)));
    assert_eq!(theme.strong(), Style::new().add_modifier(Modifier::BOLD));
    assert_eq!(theme.quiet(), Style::new().add_modifier(Modifier::DIM));
    assert_eq!((theme.border(false), theme.border(true)), (theme.quiet(), theme.strong()));
    let reversed = Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD);
    assert_eq!((theme.marked(), theme.warning()), (reversed, reversed));
    assert_eq!(theme.aim(), Style::reset().add_modifier(Modifier::BOLD));
    assert_eq!(theme.palette.styles().of(Role::Text), Style::new(), "no background of its own");
}

#[test]
fn the_terminal_theme_can_be_read_on_white_and_on_black() {
    let unreadable = [Color::White, Color::Gray, Color::LightYellow, Color::Black];
    for role in Role::VARIANTS {
        let style = Palette::Terminal.styles().of(*role);
        assert!(!unreadable.map(Some).contains(&style.fg), "{}: {style:?}", role.id());
    }
}

#[test]
fn text_and_patterns_of_the_coloured_themes_have_the_contrast_of_wcag() {
    for (name, styles) in coloured() {
        for role in Role::VARIANTS {
            // Text stands in borders too.
            let least = if Role::GROUPS.contains(role) { 3.0 } else { 4.5 };
            let contrast = contrast(&styles, *role);
            assert!(contrast >= least, "{name}: {} has {contrast:.2}, not {least}", role.id());
        }
    }
    for role in [Role::Text, Role::Quiet, Role::Strong, Role::Marked, Role::Warning, Role::Aim] {
        assert!(contrast(Palette::HighContrast.styles(), role) >= 7.0, "high-contrast: {}", role.id());
    }
}

#[test]
fn groups_can_be_told_apart_with_any_colour_vision() {
    for (name, styles) in coloured() {
        for (vision, matrix) in VISION {
            for (n, one) in Role::GROUPS.iter().enumerate() {
                for other in &Role::GROUPS[n + 1..] {
                    let [a, b] = [one, other].map(|role| seen(styles.of(*role).fg.unwrap(), matrix));
                    let difference = a.difference(b);
                    let pair = format!("{} and {}", one.id(), other.id());
                    assert!(
                        difference >= LEAST_DIFFERENCE,
                        "{name}, {vision}: {pair} are {difference:.1} apart"
                    );
                }
            }
        }
    }
}

#[test]
fn no_role_is_told_by_colour_alone() {
    for palette in Palette::SHIPPED {
        let has = |role, modifier| palette.styles().of(role).add_modifier.contains(modifier);
        for role in [Role::Strong, Role::Focus, Role::Aim] {
            assert!(has(role, Modifier::BOLD), "{}: {}", palette.name(), role.id());
        }
        for role in [Role::Marked, Role::Warning] {
            assert!(has(role, Modifier::REVERSED), "{}: {}", palette.name(), role.id());
        }
        let theme = Theme { palette, ascii: false };
        let patterns = [0, 1, 2, 3].map(|n| theme.pattern(n));
        assert!((1..4).all(|n| !patterns[..n].contains(&patterns[n])), "{patterns:?}");
    }
    assert!(!Palette::None.styles().has_colour());
}

#[test]
fn a_background_covers_the_whole_screen() {
    for palette in COLOURED {
        let mut stage = Stage::under_way(Theme { palette, ascii: false }, TWELVE);
        let text = palette.styles().of(Role::Text);
        let buf = stage.buffer(120, 40);
        let bare = buf.content.iter().filter(|cell| Some(cell.bg) != text.bg || cell.fg == Color::Reset);
        assert_eq!(bare.count(), 0, "{}", palette.name());
    }
}

#[test]
fn a_broken_theme_file_says_what_is_wrong_where() {
    let broken = "text = {}\nquit = {}\nquiet = { colour = \"grean\" }\nstrong = { modifiers = [\"blink\"] }\n\
                  aim = { color = \"red\" }\nborder = 3\n";
    let problems = file::read(broken).unwrap_err();
    assert_eq!(problems.iter().map(|p| p.line).collect::<Vec<_>>(), [2, 3, 4, 5, 6, 7], "{problems:?}");
    let words: Vec<String> = problems.iter().map(|p| p.fault.words()).collect();
    let expected = [
        "there is no role called quit; there are: text, quiet, strong",
        "quiet.colour: \"grean\" is not a colour; use \"#rrggbb\"",
        "strong.modifiers cannot be used: it must be a list of: bold, dim",
        "there is no setting called aim.color; there are: colour, background and modifiers",
        "border cannot be used: it must be a table",
        "a theme needs every role; this one leaves out: focus, marked",
    ];
    for (words, expected) in words.iter().zip(expected) {
        assert!(words.starts_with(expected), "{words}");
    }
    let problems = file::read("text = \n").unwrap_err();
    assert!(matches!(problems[..], [ref p] if p.line == 1 && matches!(p.fault, SettingsFault::Syntax(_))));
}

#[test]
fn a_colour_can_be_written_in_each_way() {
    let roles =
        Role::VARIANTS.iter().map(|role| format!("{} = {{}}\n", role.id())).collect::<Vec<_>>().concat();
    let written = [
        ("\"#0a0b0c\"", Color::Rgb(10, 11, 12)),
        ("\"red\"", Color::Red),
        ("\"light blue\"", Color::LightBlue),
        ("208", Color::Indexed(208)),
        ("\"208\"", Color::Indexed(208)),
        ("\"default\"", Color::Reset),
    ];
    for (text, colour) in written {
        let theme = roles.replace("quiet = {}", &format!("quiet = {{ colour = {text} }}"));
        assert_eq!(file::read(&theme).unwrap().of(Role::Quiet).fg, Some(colour), "{text}");
    }
    for text in ["256", "-1", "\"#12\"", "true", "\"reset\""] {
        let theme = roles.replace("quiet = {}", &format!("quiet = {{ colour = {text} }}"));
        assert!(file::read(&theme).is_err(), "{text}");
    }
}
