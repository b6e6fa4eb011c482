/** The languages of everything a person reads. */
export type Locale = 'zh' | 'en';
