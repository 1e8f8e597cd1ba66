/** How often an open page looks for a newer revision. */
const POLL_EVERY_MS = 15_000;

/**
 * The script of every published page, for browsers of the last ten years: it filters the rows by what is typed, and replaces the page's content when
 * `revision.json` names another version of this page. Where that file cannot be fetched, as in a page opened from a stick, the page stays as it is.
 */
export const SITE_SCRIPT = `(function () {
  var search = document.getElementById('search');
  var lost = document.getElementById('lost');
  var name = document.body.getAttribute('data-page');
  var version = document.body.getAttribute('data-version');
  var failures = 0;
  function fold(text) {
    text = text.toLowerCase();
    return text.normalize ? text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '') : text;
  }
  function filter() {
    var words = fold(search.value).split(/\\s+/);
    var rows = document.querySelectorAll('main tbody tr');
    var found = 0;
    for (var at = 0; at < rows.length; at++) {
      var cells = rows[at].cells;
      var text = '';
      for (var cell = 0; cell < cells.length; cell++) text += ' ' + fold(cells[cell].textContent);
      var isShown = words.every(function (word) { return text.indexOf(word) >= 0; });
      rows[at].hidden = !isShown;
      if (isShown) found++;
    }
    var tables = document.querySelectorAll('main .wide');
    for (var table = 0; table < tables.length; table++) {
      tables[table].hidden = found > 0 && tables[table].querySelector('tbody tr:not([hidden])') === null;
    }
    document.getElementById('nobody').hidden = found > 0 || rows.length === 0;
  }
  document.getElementById('finder').hidden = false;
  search.addEventListener('input', filter);
  if (search.value !== '') filter();
  if (location.protocol === 'file:' || !window.fetch) return;
  function get(address) {
    return fetch(address, { cache: 'no-cache' }).then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.text();
    });
  }
  function show(page) {
    var fresh = new DOMParser().parseFromString(page, 'text/html');
    document.title = fresh.title;
    document.querySelector('style').textContent = fresh.querySelector('style').textContent;
    document.querySelector('main').innerHTML = fresh.querySelector('main').innerHTML;
    document.querySelector('nav').innerHTML = fresh.querySelector('nav').innerHTML;
    filter();
  }
  function look() {
    get('revision.json').then(function (text) {
      var next = JSON.parse(text).files[name];
      if (next === undefined) { location.replace('index.html'); return undefined; }
      if (next === version) return undefined;
      return get(name).then(function (page) {
        show(page);
        version = next;
      });
    }).then(function () { failures = 0; }, function () { failures++; }).then(function () {
      lost.hidden = failures < 3;
      setTimeout(look, ${POLL_EVERY_MS} * (1 + Math.random() / 2));
    });
  }
  look();
})();`;
