// Plain script of 2009, without modules: it has to run in the browsers that cannot read the page's own scripts.
(() => {
  var WAIT_MS = 8000;
  var LOOK_EVERY_MS = 1000;

  function look() {
    var root = document.getElementById('root');
    var notice = document.getElementById('too-old');
    // A page that starts late takes the notice away again.
    if (root !== null && notice !== null) notice.hidden = root.firstChild !== null;
  }

  setTimeout(() => {
    look();
    setInterval(look, LOOK_EVERY_MS);
  }, WAIT_MS);
})();
