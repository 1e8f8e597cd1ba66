// Builds the screens for screens at the venue and phones of spectators, which are old. Used by electron.vite.config.mts.
import postcss from 'postcss';

/** The oldest browsers that boards and phone pages work in; test/build/old-browsers.int.test.ts checks what comes out. */
const TARGETS = ['chrome79', 'safari13.1', 'firefox78'];

/** The layers from the weakest on. What stands in no layer is stronger than any of them. */
const LAYERS = ['base', 'ui'];

/** An id that no element has: it raises the specificity of a selector above that of all classes, and changes nothing else. */
const RAISED = ':not(#\\#)';

/**
 * The style sheet without cascade layers: browsers before Chrome 99, Safari 15.4 and Firefox 97 drop everything in a layer. What stood in none is raised above the rest instead. Among the layers the order of the files decides:
 * the weaker one comes first.
 * @param {string} css
 * @returns {string}
 */
export function withoutLayers(css) {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    if (!isInside(rule, 'layer') && !isInside(rule, 'keyframes')) rule.selectors = rule.selectors.map(raised);
  });
  root.walkAtRules('layer', (layer) => {
    const unknown = layer.params.split(/\s*,\s*/).filter((name) => !LAYERS.includes(name));
    if (unknown.length > 0) throw new Error(`The layer ${unknown.join(', ')} is not known to build/old-browsers.mjs: add it there.`);
    layer.replaceWith(layer.nodes ?? []);
  });
  return root.toString();
}

/**
 * The selector with the specificity of an id more; a type stays in front.
 * @param {string} selector
 */
function raised(selector) {
  return selector.replace(/^(\*|[a-z][\w-]*)?/i, (type) => `${type}${RAISED}`);
}

/**
 * @param {import('postcss').Node} node
 * @param {string} name
 */
function isInside(node, name) {
  for (let parent = node.parent; parent !== undefined; parent = parent.parent) {
    if (parent.type === 'atrule' && 'name' in parent && String(parent.name).endsWith(name)) return true;
  }
  return false;
}

/**
 * Builds for old browsers: their syntax, and style sheets without layers.
 * @type {import('vite').Plugin}
 */
export const forOldBrowsers = {
  name: 'for-old-browsers',
  enforce: 'post',
  // As an option electron-vite would give the list to the bundler twice.
  config: (config) => {
    config.build = { ...config.build, target: TARGETS };
  },
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = withoutLayers(String(file.source));
    }
  },
};
