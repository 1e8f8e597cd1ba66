export { RowsRoom } from './table';
