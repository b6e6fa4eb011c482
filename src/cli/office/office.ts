export { readXlsx } from './read-xlsx.ts';
export { writeTableDocx } from './table-docx.ts';
export { writeTableXlsx } from './table-xlsx.ts';
export { writeTemplateXlsx } from './template-xlsx.ts';
