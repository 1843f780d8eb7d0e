//! Bars, lanes and lines over time. Each is a figure of the tags, with its facts in words.

use krilla::tagging::{BBox, Tag};

use crate::{
    report::{
        document::{Bar, Lane, LedLane, Ribbon, Stack, Trend},
        format::pdf::{
            blocks::Blocks,
            flow::{Area, Drawn, Flow, LEADING, MARGIN, Pen, Style, WIDTH},
            fonts::Weight,
            lines::Text,
            output::bounds,
            paint::{self, FAINT, INK, PAPER, PIXEL},
        },
    },
    text::{document as page_words, format},
};

const BAR: f32 = 22.0 * PIXEL;
/// How far the aim stands out above and below a bar.
const AIM_OUT: f32 = 5.0;
const STACK: f32 = 12.0;
const LANE: f32 = 16.5;
/// Of the name of a lane, and between it and the lane.
const LANE_LABEL: f32 = 100.0;
const LANE_GAP: f32 = 8.0;
const LANE_EDGE: f32 = 2.0 * PIXEL;
const PLOT: f32 = 165.0;
/// Of the percentages beside a plot.
const SCALE: f32 = 32.0;
/// Most meetings whose names have room below a plot.
const MOST_LABELS: usize = 12;

/// Percent of a width.
#[expect(clippy::cast_possible_truncation, reason = "0 to 100")]
fn part(percent: f64, whole: f32) -> f32 {
    percent as f32 / 100.0 * whole
}

/// What is drawn inside is one figure, and its words are these.
fn figure(
    flow: &mut Flow<'_, '_>,
    area: Area,
    words: String,
    inside: impl FnOnce(&mut Flow<'_, '_>, Option<usize>),
) {
    let page = flow.page();
    let place = bounds(area).map(|rect| BBox::new(page, rect));
    let tag = Tag::Figure(Some(words)).with_bbox(place);
    flow.group(tag, |flow| {
        let leaf = flow.leaf();
        inside(flow, Some(leaf));
    });
}

impl Blocks {
    /// What a figure is called, and its facts. It stays with the figure.
    fn caption(&self, flow: &mut Flow<'_, '_>, label: &str, text: &str) {
        let style = self.sizes.text();
        let parts = [(label, Weight::Bold), (" ", Weight::Regular), (text, Weight::Regular)];
        let parts = if label.is_empty() { parts.get(2..) } else { parts.get(..) }.unwrap_or_default();
        flow.stick(|flow| {
            flow.keep_whole(parts, style, WIDTH, BAR + 2.0 * AIM_OUT);
            flow.group(Tag::P, |flow| flow.text(parts, style, MARGIN, WIDTH));
            flow.gap(4.0);
        });
    }

    pub fn bars(&self, flow: &mut Flow<'_, '_>, bars: &[Bar]) {
        for bar in bars {
            let Some(percent) = bar.percent() else { continue };
            flow.gap(4.0);
            self.caption(flow, &bar.label, &bar.text);
            // The words below the last are about all of them.
            flow.need(BAR + 2.0 * AIM_OUT + self.sizes.body * LEADING);
            let y = flow.y() + AIM_OUT;
            let area = Area { x: MARGIN, y, width: WIDTH, height: BAR };
            figure(flow, area, format!("{}: {}", bar.label, bar.text), |flow, leaf| {
                flow.track(leaf, area);
                let filled = Area { width: part(percent, WIDTH), ..area };
                edged(flow, leaf, filled, bar.look);
                if let Some(aim) = bar.aim_percent() {
                    flow.aim(leaf, MARGIN + part(aim, WIDTH), (y - AIM_OUT, y + BAR + AIM_OUT));
                }
            });
            flow.advance(BAR + 2.0 * AIM_OUT);
            flow.gap(4.0);
        }
        self.key(flow);
    }

    /// What the upright line is.
    fn key(&self, flow: &mut Flow<'_, '_>) {
        let style = self.sizes.aside();
        flow.need(style.size * LEADING);
        let top = flow.y();
        flow.aim(None, MARGIN + 4.0, (top + 1.0, top + style.size * LEADING - 1.0));
        flow.group(Tag::P, |flow| {
            flow.text(&[(page_words::aim_mark(), Weight::Regular)], style, MARGIN + 14.0, WIDTH - 14.0);
        });
        flow.gap(self.sizes.body * 0.4);
    }

    pub fn stacks(&self, flow: &mut Flow<'_, '_>, stacks: &[Stack]) {
        for stack in stacks {
            self.caption(flow, &stack.label, &stack.text);
            flow.need(STACK);
            let area = Area { x: MARGIN, y: flow.y(), width: WIDTH, height: STACK };
            figure(flow, area, format!("{}: {}", stack.label, stack.text), |flow, leaf| {
                flow.track(leaf, area);
                for (look, from, long) in &stack.parts {
                    let x = MARGIN + part(*from, WIDTH);
                    edged(flow, leaf, Area { x, width: part(*long, WIDTH), ..area }, *look);
                }
            });
            flow.advance(STACK);
            flow.gap(6.0);
        }
    }

    pub fn ribbon(&self, flow: &mut Flow<'_, '_>, ribbon: &Ribbon) {
        self.caption(flow, "", &ribbon.text);
        if let Some(led) = &ribbon.led {
            self.led(flow, led);
        }
        for lane in &ribbon.lanes {
            self.lane(flow, lane);
        }
        self.ticks(flow, &ribbon.ticks);
        flow.gap(self.sizes.body * 0.6);
    }

    /// A row with a name on its left; what is drawn in it is put there by `inside`.
    fn row(
        &self,
        flow: &mut Flow<'_, '_>,
        (label, words): (&str, &str),
        inside: impl FnOnce(&mut Flow<'_, '_>, Option<usize>, Area),
    ) {
        let style = self.sizes.small();
        let style = Style { colour: INK, ..style };
        let lines =
            Text::new(flow.fonts, &[(label, Weight::Regular)], style.size).lines(flow.fonts, LANE_LABEL);
        #[expect(clippy::cast_precision_loss, reason = "lines of a name")]
        let text = lines.len() as f32 * style.size * LEADING;
        let height = text.max(LANE);
        flow.need(height);
        let top = flow.y();
        flow.group(Tag::P, |flow| {
            let leaf = flow.leaf();
            let mut y = top + (height - text) / 2.0;
            for line in lines {
                let x = MARGIN + LANE_LABEL - line.width;
                flow.line_at(line, style, (x, y), Some(leaf));
                y += style.size * LEADING;
            }
        });
        let x = MARGIN + LANE_LABEL + LANE_GAP;
        let y = top + (height - LANE) / 2.0;
        let area = Area { x, y, width: MARGIN + WIDTH - x, height: LANE };
        figure(flow, area, format!("{label}: {words}"), |flow, leaf| {
            flow.track(leaf, area);
            inside(flow, leaf, area);
        });
        flow.advance(height + 4.0);
    }

    fn lane(&self, flow: &mut Flow<'_, '_>, lane: &Lane) {
        self.row(flow, (&lane.label, &lane.in_words()), |flow, leaf, area| {
            for span in &lane.spans {
                let (x, width) = (area.x + part(span.from, area.width), part(span.long, area.width));
                let (y, height) = (area.y + part(span.top(), area.height), part(span.height, area.height));
                flow.draw(leaf, Drawn::Pattern { area: Area { x, y, width, height }, look: lane.look });
                if !span.is_full() {
                    // A pattern that is not as high as the lane is seen by its upper edge.
                    let edge = Area { x, y, width, height: LANE_EDGE };
                    flow.fill(leaf, paint::rect(edge), paint::group(lane.look));
                }
            }
        });
    }

    fn led(&self, flow: &mut Flow<'_, '_>, led: &LedLane) {
        self.row(flow, (&led.label, &led.text), |flow, leaf, area| {
            let height = area.height / 2.0;
            for p in &led.parts {
                let (x, width) = (area.x + part(p.from, area.width), part(p.long, area.width));
                for (look, y) in [(p.above, area.y), (p.below, area.y + height)] {
                    flow.draw(leaf, Drawn::Pattern { area: Area { x, y, width, height }, look });
                }
            }
        });
    }

    /// Times below the lanes, the first and the last at the ends.
    fn ticks(&self, flow: &mut Flow<'_, '_>, ticks: &[(f64, String)]) {
        let style = self.sizes.small();
        let from = MARGIN + LANE_LABEL + LANE_GAP;
        flow.need(style.size * LEADING);
        flow.group(Tag::P, |flow| {
            let leaf = flow.leaf();
            for (at, label) in ticks {
                let line = Text::cut(flow.fonts, label, style.size, WIDTH);
                let x = from + part(*at, MARGIN + WIDTH - from) - part(*at, line.width);
                flow.line(line, style, x, Some(leaf));
            }
        });
        flow.advance(style.size * LEADING);
    }

    pub fn trend(&self, flow: &mut Flow<'_, '_>, trend: &Trend) {
        self.caption(flow, "", &trend.text);
        let style = self.sizes.small();
        let labels = self.trend_labels(flow, trend);
        let most = labels.iter().map(Vec::len).max().unwrap_or(0);
        #[expect(clippy::cast_precision_loss, reason = "lines of a name")]
        let below = most as f32 * style.size * LEADING;
        flow.need(PLOT + below + style.size);
        let area =
            Area { x: MARGIN + SCALE, y: flow.y() + style.size / 2.0, width: WIDTH - SCALE, height: PLOT };
        let words = format!("{}: {} {}", trend.title, trend.text, trend.description());
        figure(flow, area, words, |flow, leaf| plot(flow, leaf, area, trend));
        for (share, at) in [(1.0, 0.0), (0.5, 0.5), (0.0, 1.0)] {
            let line = Text::cut(flow.fonts, &format::percent(share), style.size, SCALE);
            let x = MARGIN + SCALE - 5.0 - line.width;
            let top = area.y + PLOT * at - style.size * LEADING / 2.0;
            flow.line_at(line, style, (x, top), None);
        }
        flow.advance(PLOT + style.size);
        put_labels(flow, style, area, labels);
        flow.advance(below);
        flow.gap(self.sizes.body * 0.6);
    }

    /// The lines of the name of each meeting, if all have room.
    fn trend_labels(&self, flow: &Flow<'_, '_>, trend: &Trend) -> Vec<Vec<super::lines::Line>> {
        if trend.points.len() > MOST_LABELS {
            return vec![];
        }
        #[expect(clippy::cast_precision_loss, reason = "twelve meetings at the most")]
        let width = (WIDTH - SCALE) / trend.points.len().max(1) as f32 - 4.0;
        let lines = |label: &str| {
            Text::new(flow.fonts, &[(label, Weight::Regular)], self.sizes.small).lines(flow.fonts, width)
        };
        trend.points.iter().map(|point| lines(&point.label)).collect()
    }
}

fn put_labels(flow: &mut Flow<'_, '_>, style: Style, area: Area, labels: Vec<Vec<super::lines::Line>>) {
    #[expect(clippy::cast_precision_loss, reason = "twelve meetings at the most")]
    let width = area.width / labels.len().max(1) as f32;
    let mut middle = area.x + width / 2.0;
    for lines in labels {
        flow.group(Tag::P, |flow| {
            let leaf = flow.leaf();
            let mut y = flow.y();
            for line in lines {
                let x = middle - line.width / 2.0;
                flow.line_at(line, style, (x, y), Some(leaf));
                y += style.size * LEADING;
            }
        });
        middle += width;
    }
}

/// A part in the pattern of its group, with an edge that is seen without colour.
fn edged(flow: &mut Flow<'_, '_>, leaf: Option<usize>, area: Area, look: usize) {
    if area.width > 0.0 {
        flow.draw(leaf, Drawn::Pattern { area, look });
        flow.outline(leaf, paint::rect(area), paint::pen(INK, PIXEL));
    }
}

fn plot(flow: &mut Flow<'_, '_>, leaf: Option<usize>, area: Area, trend: &Trend) {
    let x = |percent: f64| area.x + part(percent, area.width);
    let y = |percent: f64| area.y + part(percent, area.height);
    let blue = paint::group(0);
    flow.track(leaf, area);
    for (at, top, height) in trend.bands() {
        let band = Area { x: x(at) - 5.0, y: y(top), width: 10.0, height: part(height, area.height) };
        flow.fill(leaf, paint::rect(band), paint::pale(blue));
        flow.outline(leaf, paint::rect(band), paint::pen(FAINT, 0.5));
    }
    for (from, to, aim) in trend.aims() {
        let pen = Pen { dash: Some(6.0), ..paint::pen(INK, 1.5) };
        flow.outline(leaf, paint::straight((x(from), y(aim)), (x(to), y(aim))), pen);
    }
    for (x1, y1, x2, y2) in trend.lines() {
        flow.outline(leaf, paint::straight((x(x1), y(y1)), (x(x2), y(y2))), paint::pen(blue, 3.0 * PIXEL));
    }
    for (at, top) in trend.marks() {
        let path = paint::disc(x(at), y(top), 5.0 * PIXEL);
        flow.draw(leaf, Drawn::Shape { path, fill: Some(blue), pen: Some(paint::pen(PAPER, 2.0 * PIXEL)) });
    }
}
