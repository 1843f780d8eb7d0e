"use strict";
// Puts what the meeting's computer sends into its places. Texts are only ever set as text.

const at = id => document.getElementById(id);
const LOOKS = 5;
// Three beats of the server and a little, ms.
const STALE_AFTER = 7000;

// The clock counts by this device's steady clock: its time of day may be wrong.
let clock = { spent: 0, since: 0, runs: false };
let heard = performance.now();
let ended = false;

function put(id, text) {
  // Only what changed: a screen reader says it again otherwise.
  if (at(id).textContent !== text) at(id).textContent = text;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function look(group) {
  return "look" + group.pattern % LOOKS;
}

function bar(picture) {
  const parts = picture.groups.map(group => {
    const part = element("span", look(group));
    part.style.width = group.share * 100 + "%";
    return part;
  });
  if (picture.aim !== null) {
    const aim = element("i");
    aim.style.left = picture.aim * 100 + "%";
    parts.push(aim);
  }
  at("bar").replaceChildren(...parts);
}

function groups(picture) {
  at("groups").replaceChildren(...picture.groups.map(group => {
    const tile = element("li", look(group));
    tile.append(element("b", "", group.percent), element("span", "", group.label));
    return tile;
  }));
}

function tick() {
  const ms = clock.spent + (clock.runs ? performance.now() - clock.since : 0);
  const s = Math.floor(ms / 1000);
  const two = n => String(n).padStart(2, "0");
  const hours = Math.floor(s / 3600);
  const minutes = Math.floor(s / 60) % 60;
  put("clock", hours > 0 ? hours + ":" + two(minutes) + ":" + two(s % 60) : minutes + ":" + two(s % 60));
  if (!ended) state(performance.now() - heard > STALE_AFTER ? at("state").dataset.lost : "");
}

function state(text) {
  put("state", text);
  at("state").hidden = text === "";
}

function show(picture) {
  clock = { spent: picture.spent_ms, since: performance.now(), runs: picture.runs };
  put("title", picture.title);
  put("headline", picture.headline);
  put("when", picture.when);
  put("timed", picture.timed);
  bar(picture);
  groups(picture);
  at("notes").replaceChildren(...picture.notes.map(note => element("p", "", note)));
  put("hands", picture.hands);
  ended = picture.ended;
  tick();
}

const source = new EventSource("/events");
source.onmessage = message => {
  heard = performance.now();
  show(JSON.parse(message.data));
  if (ended) {
    source.close();
    state(at("state").dataset.ended);
  }
};
source.addEventListener("beat", () => { heard = performance.now(); });
setInterval(tick, 1000);
