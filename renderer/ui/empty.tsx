export { Badge as Mark, Empty, Notice } from './notice';
