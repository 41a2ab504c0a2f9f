import type { FeedProblem, SubscribeFault } from '../../feed/subscription.ts';

const problem: Readonly<Record<FeedProblem, string>> = {
  'not-an-address': 'Esto no es una dirección web.',
  'not-https': 'Solo se consultan direcciones que empiezan por https://.',
  'has-credentials': 'No se consultan direcciones que llevan nombre y contraseña.',
  'private-host': 'Esta dirección está en una red privada. Solo se consultan direcciones públicas.',
  'no-access': 'El navegador ya no da acceso a este sitio. «Actualizar ahora» lo pide de nuevo.',
  unreachable: 'No se pudo llegar al sitio.',
  'bad-answer': 'El sitio respondió que allí no hay nada.',
  moved:
    'La dirección redirige a otra, que no se sigue. Ábrala en una pestaña y suscríbase a la dirección a la que llegue.',
  'too-slow': 'La respuesta tardó demasiado.',
  'too-long': 'La respuesta era demasiado larga: se leen canales de hasta 5 MB.',
  doctype: 'El archivo define sus propias abreviaturas (DOCTYPE). Esos archivos no se leen.',
  'not-a-feed': 'En esta dirección no hay ningún canal.',
  'not-a-pack': 'En esta dirección no hay ningún paquete intacto.',
  'other-signer':
    'Nada muestra que este paquete sea del editor del que ya está aquí. Elimine aquel, o abra este desde un archivo, si aun así lo quiere.',
  'storage-full': 'No queda espacio para guardar sus artículos.',
  'storage-unreadable': 'No se pudo leer el almacenamiento.',
  stopped: 'Usted lo detuvo.',
};

const refused: Readonly<Record<SubscribeFault, string>> = {
  'not-an-address': 'Esto no es una dirección web.',
  'not-https': 'Solo es posible suscribirse a direcciones que empiezan por https://.',
  'has-credentials': 'No es posible suscribirse a direcciones que llevan nombre y contraseña.',
  'private-host':
    'Esta dirección está en una red privada. Solo es posible suscribirse a direcciones públicas.',
  'no-access': 'Sin acceso a su sitio no se puede consultar un canal, así que no hay suscripción.',
  'private-window': 'En una ventana privada no hay suscripciones.',
  storage: 'No se pudo guardar la suscripción.',
};

export const feeds = { problem, refused };
