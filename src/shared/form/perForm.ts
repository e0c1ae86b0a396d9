import type { Form } from './form'

/** What follows from a form alone, worked out once for each: checks ask for it with every report. */
export function perForm<T>(make: (form: Form) => T): (form: Form) => T {
  const made = new WeakMap<Form, { readonly value: T }>()
  return (form) => {
    const known = made.get(form) ?? { value: make(form) }
    made.set(form, known)
    return known.value
  }
}
