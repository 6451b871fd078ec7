import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import { NumberField } from './NumberField';
import { TextField } from './TextField';

/** A form that says what it holds. `take`: what becomes of typed text. */
async function show(Field: typeof TextField | typeof NumberField, take = (text: string) => text) {
  function Form() {
    const [value, setValue] = useState('1');
    return (
      <>
        <Field label="Replicas" value={value} onChange={(text) => setValue(take(text))} late />
        <output>{`holds ${value}`}</output>
      </>
    );
  }
  await render(<Form />);
  return page.getByLabelText('Replicas');
}

const press = (field: Element, key: string) =>
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('a field whose form follows late', () => {
  test('the form gets all that was typed', async () => {
    const field = await show(TextField);
    await userEvent.type(field, '2345');
    await expect.element(field).toHaveValue('12345');
    await expect.element(page.getByText('holds 12345')).toBeInTheDocument();
  });

  test('keys that come before the form has followed build on each other', async () => {
    const field = await show(NumberField);
    for (let i = 0; i < 3; i++) {
      press(field.element(), 'ArrowUp');
      // As between real keys: what is urgent is drawn. The form itself follows in a task of its own.
      await Promise.resolve();
    }
    await expect.element(page.getByText('holds 4')).toBeInTheDocument();
    await expect.element(field).toHaveValue('4');
  });

  test('shows what the form made of it', async () => {
    const field = await show(TextField, (text) => text.toUpperCase());
    await userEvent.type(field, 'a');
    await expect.element(page.getByText('holds 1A')).toBeInTheDocument();
    await expect.element(field).toHaveValue('1A');
  });
});
