// The languages of the page by their codes; English is for everybody who has none of the others.
export { english as en } from './english.js';
export { german as de } from './german.js';
