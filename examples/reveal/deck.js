// A slide for each milestone, from the map's own data, and one map that follows the slides.
import { nearMap } from '/map/near-host-module.js';

const facts = await (await fetch('/map/data/membership.json')).json();
const text = (place, words) => {
  document.querySelector(place).textContent = words;
};

/** A text that is the same in all languages is written once. */
const english = (words) => words.en ?? words;

/** The source's own words, without its long lists; where a note doubts the number of countries, who joined instead. */
function quotation({ id, sentence, lines }) {
  const doubted = facts.notes.some(
    ({ statements, explains = [] }) => statements.includes(id) && explains.includes('countries'),
  );
  return doubted ? lines[0] : sentence.replace(/ – .* – /, ' … ');
}

const source = facts.sources.find(({ kind }) => kind === 'primary');
for (const statement of facts.statements) {
  const slide = document.createElement('section');
  slide.dataset.date = statement.id;
  slide.dataset.state = 'with-map';
  const heading = document.createElement('h2');
  heading.textContent = english(statement.label);
  const quote = document.createElement('blockquote');
  quote.textContent = `“${quotation(statement)}”`;
  const cite = document.createElement('cite');
  cite.textContent = `${english(source.publisher)}, ${english(source.title)}`;
  slide.append(heading, quote, cite);
  document.querySelector('[data-after-milestones]').before(slide);
}
const { title, subtitle, unofficial, legalStatus, creditLine } = facts.association;
text('.subtitle', `${english(title)}: ${english(subtitle)}`);
text('.unofficial', english(unofficial));
text('.legal', english(legalStatus));
text('.credit', english(creditLine));

// This is all the code that controls the map.
const map = nearMap(document.querySelector('.map'));
const follow = ({ currentSlide }) => {
  if (currentSlide.dataset.date) map.goTo(currentSlide.dataset.date);
};
Reveal.on('ready', follow);
Reveal.on('slidechanged', follow);

// Reveal.js says "slide:start" once, and a frame that is still loading does not hear it.
const own = document.querySelector('section iframe');
own.addEventListener('load', () => {
  if (own.closest('.present')) own.contentWindow.postMessage('slide:start', '*');
});

/** For paper, where a frame can't follow the slides, each slide has a picture of its own date. */
async function addPicture(slide) {
  const { date = facts.statements.at(-1).id } = slide.dataset;
  const options = { date, theme: 'light', width: 820, height: 720 };
  const { file } = await map.export({ kind: 'svg', options });
  const picture = new Image();
  picture.className = 'printed';
  picture.alt = `The members: ${slide.querySelector('h2')?.textContent ?? date}`;
  picture.src = URL.createObjectURL(file);
  await picture.decode();
  slide.prepend(picture);
}
async function addPictures(pause) {
  for (const slide of document.querySelectorAll('section[data-date], section:has(> iframe)')) {
    await pause();
    await addPicture(slide);
  }
}
// With ?print-pdf they are there before Reveal.js lays out the pages; for the browser's own Print command they are made
// while the speaker talks.
const prints = new URLSearchParams(location.search).has('print-pdf');
if (prints) await addPictures(() => {}).catch(console.error);

await Reveal.initialize({
  width: '100%',
  height: '100%',
  margin: 0,
  minScale: 1,
  maxScale: 1,
  center: false,
  display: 'flex',
  hash: true,
  transition: 'none',
  scrollActivationWidth: null,
  pdfMaxPagesPerSlide: 1,
});

const idle = () =>
  new Promise((resolve) => setTimeout(() => (window.requestIdleCallback ?? setTimeout)(resolve), 1000));
if (!prints) addPictures(idle).catch(console.error);
