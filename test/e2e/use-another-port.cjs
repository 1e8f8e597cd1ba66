// Loaded before the desktop: presses "Use port …" in the question that comes before there is a window.
const { dialog } = require('electron');

globalThis.askedMessages = [];
dialog.showMessageBox = async ({ message, buttons }) => {
  globalThis.askedMessages.push(message);
  return { response: buttons.findIndex((label) => label.startsWith('Use port')), checkboxChecked: false };
};
