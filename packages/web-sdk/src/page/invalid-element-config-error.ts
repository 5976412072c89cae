/** A field of the options of `new AMSElement(options)`, and what is wrong with it. */
export interface ConfigFault {
  field: 'sessionData' | 'environment' | 'onEventCallback' | 'loading';
  message: string;
}

/** Why an `AMSElement` could not be constructed; its `name` is `InvalidElementConfigError`. */
export interface InvalidElementConfigError extends Error {
  errors: ConfigFault[];
}

export function invalidElementConfig(errors: ConfigFault[]): InvalidElementConfigError {
  const message = errors.map((fault) => `${fault.field} ${fault.message}`).join('; ');
  return Object.assign(new Error(message), { name: 'InvalidElementConfigError', errors });
}
