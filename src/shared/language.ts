/** Languages a person can choose. Chinese comes first everywhere. */
export type Language = 'zh' | 'en'
