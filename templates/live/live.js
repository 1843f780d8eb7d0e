"use strict";
// Puts what the meeting's computer sends into its places. Texts are only ever set as text.

const at = id => document.getElementById(id);
const LOOKS = 8;
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
  // The first is the centred group's alone.
  return "look" + (group.pattern === 0 ? 0 : 1 + (group.pattern - 1) % (LOOKS - 1));
}

function bar(place, picture) {
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
  place.replaceChildren(...parts);
}

function groups(picture) {
  at("groups").replaceChildren(...picture.groups.map(group => {
    const tile = element("li", look(group));
    tile.append(element("b", "", group.percent), element("span", "", group.label));
    return tile;
  }));
}

// What whoever facilitates sees beside the balance. Its places stay while the figures change.
function tiles(picture) {
  const list = at("tiles");
  if (list.children.length !== picture.tiles.length) {
    list.replaceChildren(...picture.tiles.map(() => {
      const tile = element("div");
      tile.append(element("dt"), element("dd", "figure"), element("dd"));
      return tile;
    }));
  }
  picture.tiles.forEach((tile, n) => {
    [tile.title, tile.figure, tile.text].forEach((text, part) => {
      const place = list.children[n].children[part];
      if (place.textContent !== text) place.textContent = text;
    });
  });
}

// The tables that a lead looks after. Their places stay while the figures change.
let forLead = false;

function tables(picture) {
  forLead = picture.tables !== null;
  at("timing").hidden = forLead;
  document.querySelector("main").className = forLead ? "lead" : "";
  const shown = picture.tables || [];
  const list = at("tables");
  if (list.children.length !== shown.length) {
    list.replaceChildren(...shown.map(() => {
      const tile = element("li");
      const line = element("div", "bar");
      line.setAttribute("aria-hidden", "true");
      tile.append(element("h3"), element("p", "state"), line, element("p", "reason"), element("div", "lines"));
      return tile;
    }));
  }
  shown.forEach((table, n) => {
    const [name, state, line, reason, lines] = list.children[n].children;
    list.children[n].className = table.reason === "" ? "" : "calls";
    [[name, table.name], [state, table.state], [reason, table.reason]].forEach(([place, text]) => {
      if (place.textContent !== text) place.textContent = text;
    });
    bar(line, table);
    const shares = table.groups.map(group => group.label + " " + group.percent).join(", ");
    const texts = [table.word, shares, ...table.lines].filter(text => text !== "");
    lines.replaceChildren(...texts.map(text => element("p", "", text)));
  });
}

function lost() {
  return forLead ? at("state").dataset.leadLost : at("state").dataset.lost;
}

function tick() {
  const ms = clock.spent + (clock.runs ? performance.now() - clock.since : 0);
  const s = Math.floor(ms / 1000);
  const two = n => String(n).padStart(2, "0");
  const hours = Math.floor(s / 3600);
  const minutes = Math.floor(s / 60) % 60;
  put("clock", hours > 0 ? hours + ":" + two(minutes) + ":" + two(s % 60) : minutes + ":" + two(s % 60));
  if (!ended) state(performance.now() - heard > STALE_AFTER ? lost() : "");
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
  bar(at("bar"), picture);
  groups(picture);
  at("notes").replaceChildren(...picture.notes.map(note => element("p", "", note)));
  put("prompt", picture.prompt);
  tiles(picture);
  tables(picture);
  put("hands", picture.hands);
  phone(picture);
  picture.takes.asked.forEach((asked, n) => { at("checkout").querySelectorAll("fieldset")[n].hidden = !asked; });
  at("checkout").hidden = answered || !picture.takes.answers;
  ended = picture.ended;
  tick();
}

// What the phone of somebody in the meeting can do. What they type stays while the picture changes.
let shownOwn = null;

function phone(picture) {
  const own = picture.own;
  at("phone").hidden = !picture.takes.cards;
  at("code").hidden = own !== null;
  at("own").hidden = own === null;
  if (own === null) {
    shownOwn = null;
    return;
  }
  const isUp = own.hand !== "";
  put("card", own.card);
  at("isup").hidden = !isUp;
  at("down").hidden = !isUp;
  put("up", isUp ? at("own").dataset.change : at("own").dataset.up);
  if (shownOwn === null || shownOwn.hand !== own.hand || shownOwn.words !== own.words) {
    if (isUp) at("kind").value = own.hand;
    at("words").value = own.words;
  }
  for (const button of at("own").querySelectorAll("button")) button.disabled = own.waits;
  at("nottimed").hidden = !own.timed;
  if (!own.timed) put("timed-help", at("timed-help").dataset.done);
  if (own.said !== "" && (shownOwn === null || shownOwn.said !== own.said)) put("said", own.said);
  shownOwn = own;
}

// What is said to what was sent stands in `place`.
async function send(path, body, place = "said") {
  try {
    const answer = await fetch(path, { method: "POST", body, headers: { "content-type": "text/plain" } });
    put(place, await answer.text());
    return answer.ok;
  } catch {
    put(place, at("state").dataset.lost);
    return false;
  }
}

at("code").addEventListener("submit", async event => {
  event.preventDefault();
  if (await send("/seat", at("letters").value)) listen();
  at("letters").value = "";
});
at("own").addEventListener("submit", event => {
  event.preventDefault();
  send("/hand", JSON.stringify({ kind: at("kind").value, words: at("words").value }));
});
at("down").addEventListener("click", () => send("/hand-down", ""));
at("nottimed").addEventListener("click", () => send("/not-timed", ""));
for (const button of document.querySelectorAll("button.card")) {
  button.addEventListener("click", () => send("/card", button.value));
}

// The questions at the end. What was answered once is not asked again, whatever the picture on its way says.
let answered = false;
at("checkout").addEventListener("submit", async event => {
  event.preventDefault();
  const button = at("checkout").querySelector("button");
  const answers = [...at("checkout").querySelectorAll("input:checked")].map(chosen => chosen.value);
  button.disabled = true;
  answered = await send("/check-out", JSON.stringify(answers), "thanks");
  button.disabled = false;
  at("checkout").hidden = answered;
});

let source = null;

// Listens anew once the phone has a card.
function listen() {
  if (source !== null) source.close();
  source = new EventSource("/events");
  source.onmessage = message => {
    heard = performance.now();
    show(JSON.parse(message.data));
    if (ended) {
      source.close();
      state(forLead ? at("state").dataset.leadEnded : at("state").dataset.ended);
    }
  };
  source.addEventListener("beat", () => { heard = performance.now(); });
}

listen();
setInterval(tick, 1000);
