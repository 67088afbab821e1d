/**
 * One unit, added or changed, in a dialog.
 *
 * Imports: react-hook-form.
 */

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { Unit } from '#ledger/fields.ts';
import type { UnitClass } from '#scheme/grammar.ts';
import { useText } from '#ui/use-text.ts';
import { unitKey } from '#workflow/default-plan.ts';
import { Dialog } from '#ui/dialog.tsx';
import { shortOf } from './pasted-units.ts';
import { unitKinds } from './use-kind-words.ts';
import styles from './unit-form.module.css';

export interface UnitFormProps {
  readonly units: readonly Unit[];
  readonly classes?: readonly UnitClass[] | undefined;
  /** null for a new one. */
  readonly unit: Unit | null;
  readonly onClose: () => void;
  /** `place` counts from 0. `more` where the person goes on adding. */
  readonly onDone: (unit: Unit, place: number, more: boolean) => void;
}

interface UnitFields { unitClass: string; name: string; short: string; kind: Unit['kind']; contact: string; place: string }

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/u;

export function UnitForm({ units, classes, unit, onClose, onDone }: UnitFormProps) {
  const { t } = useTranslation(['units', 'workflow']);
  const say = useText();
  const last = unit === null ? units.length + 1 : units.length;
  const firstPlace = unit === null ? last : units.findIndex(({ id }) => id === unit.id) + 1;
  const { register, handleSubmit, reset, setFocus, formState: { errors } } = useForm<UnitFields>({
    defaultValues: { unitClass: unit?.unitClass ?? '', name: unit?.name ?? '', short: unit?.short ?? '', kind: unit?.kind ?? 'department', contact: unit?.contact ?? '', place: String(firstPlace) },
  });
  const tidy = (text: string) => (controls.test(text) ? t('fault.control') : undefined);
  const nameFault = (text: string) => {
    const name = text.trim();
    if (name === '' || name.length > 120) return t('fault.name');
    return units.some((other) => other.name === name && other.id !== unit?.id) ? t('fault.nameTwice', { name }) : tidy(text);
  };

  const handleDone = (more: boolean) =>
    handleSubmit(({ name, short, kind, contact, place, unitClass }) => {
      const made = { id: unit?.id ?? unitKey(name, new Set(units.map(({ id }) => id))), name: name.trim(), short: short.trim() === '' ? shortOf(name.trim()) : short.trim(), kind, contact: contact.trim(), ...(unitClass === '' ? {} : { unitClass }) };
      onDone(made, Number(place) - 1, more);
      if (more) {
        reset({ name: '', short: '', kind, contact: '', unitClass, place: String(Number(place) + 1) });
        setFocus('name');
      }
    });

  return (
    <Dialog
      isOpen
      title={t(unit === null ? 'form.addTitle' : 'form.editTitle')}
      onClose={onClose}
      actions={
        <>
          {unit === null && <Button variant="default" onClick={(event) => void handleDone(true)(event)}>{t('form.next')}</Button>}
          <Button type="submit" form="unit-form">{t('form.done')}</Button>
        </>
      }
    >
      <form id="unit-form" noValidate className={styles.fields} onSubmit={(event) => void handleDone(false)(event)}>
        <TextInput label={t('form.name')} required error={errors.name?.message} {...register('name', { validate: nameFault })} />
        <TextInput label={t('form.short')} description={t('form.shortNote')} error={errors.short?.message} {...register('short', { validate: (text) => (text.trim().length > 20 ? t('fault.short') : tidy(text)) })} />
        <NativeSelect label={t('form.kind')} data={unitKinds.map((kind) => ({ value: kind, label: t(`workflow:unitKind.${kind}`) }))} {...register('kind')} />
        {classes !== undefined && (
          <NativeSelect
            label={t('form.class')} description={t('form.classNote')} required error={errors.unitClass?.message}
            data={[{ value: '', label: t('form.choose') }, ...classes.map(({ id, title }) => ({ value: id, label: say(title) }))]}
            {...register('unitClass', { validate: (id) => (id === '' ? t('fault.class') : true) })}
          />
        )}
        <TextInput label={t('form.contact')} description={t('form.contactNote')} error={errors.contact?.message} {...register('contact', { validate: (text) => (text.trim().length > 2000 ? t('fault.contact') : tidy(text)) })} />
        <TextInput
          label={t('form.place')} description={t('form.placeNote', { count: last })} inputMode="numeric" error={errors.place?.message}
          {...register('place', { validate: (text) => (/^[1-9]\d{0,4}$/.test(text.trim()) && Number(text) <= units.length + 1 ? true : t('fault.place', { count: last })) })}
        />
      </form>
    </Dialog>
  );
}
