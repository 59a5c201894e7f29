// A film loads when its button is pressed, not before: until then its host knows nothing of the reader.
for (const button of document.querySelectorAll(".video-play[data-embed]")) {
  button.addEventListener("click", () => {
    const player = document.createElement("iframe");
    player.src = button.dataset.embed;
    player.title = "Đoạn phim";
    player.allow = "autoplay; fullscreen; picture-in-picture; encrypted-media";
    player.referrerPolicy = "strict-origin-when-cross-origin";
    button.replaceWith(player);
    player.focus();
  });
}
