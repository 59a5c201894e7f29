// Reads the story aloud, paragraph by paragraph, where the machine has a Vietnamese voice.
const place = document.getElementById("nghe");
const button = place.querySelector("button");
const synthesis = window.speechSynthesis;
let voice;

place.classList.add("unknown");
if (synthesis) {
  synthesis.addEventListener?.("voiceschanged", find);
  button.addEventListener("click", () => (button.getAttribute("aria-pressed") === "true" ? stop() : read()));
  addEventListener("pagehide", () => synthesis.cancel());
  find();
}

function find() {
  voice = synthesis.getVoices().find(known => known.lang.toLowerCase().replace("_", "-").startsWith("vi"));
  if (voice) place.classList.remove("unknown");
}

function read() {
  synthesis.cancel();
  const parts = document.querySelectorAll(".headline, .story .lead, .body :is(p, h2, h3, h4, li, blockquote):not(:has(p, li), .footnotes *, .video *)");
  const texts = [...parts].map(part => part.textContent.trim()).filter(text => text.length > 0);
  texts.forEach((text, i) => {
    const speech = new SpeechSynthesisUtterance(text);
    speech.voice = voice;
    speech.lang = voice.lang;
    if (i === texts.length - 1) speech.onend = stop;
    synthesis.speak(speech);
  });
  show(true);
}

function stop() {
  synthesis.cancel();
  show(false);
}

function show(reading) {
  button.setAttribute("aria-pressed", String(reading));
  button.setAttribute("aria-label", reading ? "Dừng đọc" : "Nghe bài");
}
