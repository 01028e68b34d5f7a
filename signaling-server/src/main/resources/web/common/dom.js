export const byId = (id) => document.getElementById(id);

/** An element with properties and children; text never becomes markup. */
export function make(tag, properties = {}, ...children) {
  const { data, ...rest } = properties;
  const element = Object.assign(document.createElement(tag), rest);
  Object.assign(element.dataset, data);
  element.append(...children);
  return element;
}

/** Shows one of the page's sections. */
export function showScreen(id) {
  for (const section of document.querySelectorAll('main > section')) section.hidden = section.id !== id;
}
