import type { Form } from '#domain/form';
import type { FormId } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import { useSession } from './session.ts';

/** A form as this centre has it. Apart from the session, so that the door is drawn before any form is fetched. */
export const useForm = (id: FormId): Form<FormId> => formIn(useSession().own, id);
