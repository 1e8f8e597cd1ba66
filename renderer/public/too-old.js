// Plain script of 2009, without modules: it has to run in the browsers that cannot read the page's own scripts.

/** A page that starts late takes the notice away again. */
function showWhetherStarted(root, notice) {
  notice.hidden = root.firstChild !== null;
}

function look() {
  showWhetherStarted(document.getElementById('root'), document.getElementById('too-old'));
}

function watch() {
  look();
  setInterval(look, 1000);
}

setTimeout(watch, 8000);
