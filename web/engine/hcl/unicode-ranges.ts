// Data: the Unicode facts that HashiCorp's programs were built with. The host's own \p{…} classes
// are newer and differ from host to host, so the same text would be read or written differently.

/**
 * Each table lists, in base 36, the distance from one boundary to the next: the first number is
 * where the class begins, the second how many code points it then holds, and so on by turns.
 */
type RangeTable = string

/** ID_Start of Unicode 9.0, which hcl's scanner uses for names. */
export const identifierStartRanges: RangeTable =
  '1t q 6 q 1b 1 a 1 4 1 5 n 1 v 1 cq 4 c e 5 7 1 1 1 3l 5 1 2 2 4 1 1 6 1 1 3 1 1 1 k 1 2b 1 ' +
  '3v 8 4m 1 12 2 1 7 13 20 r 5 3 19 17 z 2 1 2r 1 1 f 2 7 2 a 3 2 1 g 1 1 u t 2h b 1 o x 9 2 4 ' +
  '1 5 m 4 1 9 1 3 1 n p 1z l 1 8 1y 1i 3 1 i 1 7 a f g 4 8 2 2 2 m 1 7 1 1 3 4 3 1 g 1 d 2 1 3 ' +
  'e 2 j 6 4 2 2 m 1 7 1 2 1 2 1 2 v 4 1 1 j 3 g 9 1 3 1 m 1 7 1 2 1 5 3 1 i 1 f 2 n 1 b 8 2 2 ' +
  '2 m 1 7 1 2 1 5 3 1 u 2 1 3 f 1 h 1 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 c m 1 1g 8 1 3 1 n 1 g ' +
  '3 1 q 3 5 2 u 1 4 8 1 3 1 n 1 a 1 5 3 1 w 1 1 2 f 2 i 8 1 3 1 15 2 1 g 1 5 3 8 3 o 6 5 i 3 o ' +
  '1 9 1 1 2 7 1m 1c 1 2 c 7 1m 2 1 1 2 2 1 1 2 1 6 4 1 7 1 3 1 1 1 1 2 2 1 4 1 2 9 1 2 5 1 1 l ' +
  '4 w 1 1r 8 1 10 r 5 37 17 k 1 g 6 4 4 3 1 3 2 7 3 4 d c 1 h 12 1 1 5 1 2 17 1 99 1 4 2 7 1 1 ' +
  '1 4 2 15 1 4 2 x 1 4 2 7 1 1 1 4 2 f 1 1l 1 4 2 1v 11 g g 2e 2 6 3 h8 2 h 1 q 5 23 3 b 7 d 1 ' +
  '4 e i e i e d 1 3 f 1g z 1 4 1 1v 2g 8 15 1 1 5 1y a v 1d u 2 5 b 18 4 q 1i n 9 1h 2a 1 2l ' +
  '1b h 7 1j u d 2 a 18 q 10 15 3 a 10 2 9 2o 4 1 4 3 2 9 5c 1s 7q 2 6 2 12 2 6 2 8 1 1 1 1 1 1 ' +
  '1 v 2 1h 1 7 1 1 3 3 1 7 3 4 2 6 4 d 5 3 1 7 38 1 d 1 g d 2t 1 4 1 2 a 1 1 2 6 6 1 1 1 1 1 1 ' +
  'g 2 4 5 5 4 1 h 15 22f 1b 1 1b 1 3p 6 4 3 2 c 12 1 1 5 1 2 1k 7 1 g n 9 7 1 7 1 7 1 7 1 7 1 ' +
  '7 1 7 1 7 fa 3 p 9 7 5 2 5 4 2e 4 5 1 2i 1 4 5 15 3 2m h r 1h g e8 52u 22 g5y 16 wd 1v 1a 2 ' +
  '7h 3 g a 2 k 1b g v 2 28 13 9 2 2v 2 10 1 8 1r b 1 3 1 4 1 n t 1g e 1e 1q 6 3 1 1 1 c s a n ' +
  'p t 7 1b s 1 g 5 1 a a 5 1 15 n 3 1 8 k n 3 1 3 1e 1 1 3 2 2 5 2 1 1 1 o 3 2 b 7 3 c 6 2 6 2 ' +
  '6 9 7 1 7 1 17 1 a a 37 t 8mc c n 4 1d 6is a6 2 2y 12 7 c 5 5 1 1 a 1 d 1 5 1 1 1 2 1 2 1 30 ' +
  'x a3 i 1s 2 1i 14 c 38 5 1 3r 10 q 6 q b 2h 3 6 2 6 2 6 2 3 z c 1 q 1 j 1 2 1 f 2 e y 3f 1x ' +
  '1h 7f t 3 1d 1b w g r 5 12 a u 2 10 4 8 1 5 16 4e i 10 4 10 4 14 8 1g 4c 8n 9 m a 8 48 6 2 1 ' +
  '1 18 1 2 3 1 2 n a n 9 v 1t j 1 2 a m a q 1y 1k 6 2 1s 1 f 4 1 3 1 r 18 t 3 t z 8 1 s r 1i a ' +
  'm a j d i 32 21 1j 1f d 1f ls 1h 23 19 w p q 10 15 z 3 1 c 1c e 4 l 1 1 1 z i 1 p 2c 7 1 1 1 ' +
  '4 1 f 1 a 7 1b 12 8 2 2 2 m 1 7 1 2 1 5 3 1 i 1 c 5 4e 1h i 4 1h 1c k 2 1 1 54 1b 15 4 10 1c ' +
  'k 1 1n 17 2d q au 1s v 1 cg 1l 7b 9 1 11 h 1 1d u og pm 2u 33 h 5g 24c tr 34h g7 6nt ft 7 v ' +
  '35 u i 1c g 4 v l 5 j og 1x b 1 1u d 1s 1 v 4q5 j kz 7bh 2 2da 2z 5 d 3 9 7 a 4me 2d 1 1z 1 ' +
  '2 2 1 2 2 2 4 1 c 1 1 1 7 1 1t 1 4 2 8 1 7 1 s 1 4 1 5 1 1 3 7 1 9g 2 p 1 p 1 v 1 p 1 v 1 p ' +
  '1 v 1 p 1 v 1 p 1 8 378 5h 1n 1w xo 4 1 r 1 2 1 1 2 1 1 a 1 4 1 1 1 1 6 1 4 1 1 1 1 1 1 3 1 ' +
  '2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 1 7 1 4 1 4 1 1 1 a 1 h 5 3 1 5 1 h 3es wyf 15 379 b ' +
  '66 2 4g2 866 f2'

/** ID_Continue of Unicode 9.0. */
export const identifierContinueRanges: RangeTable =
  '1c a 7 q 4 1 1 q 1b 1 a 1 1 1 2 1 5 n 1 v 1 cq 4 c e 5 7 1 1 1 h 39 1 2 2 4 1 1 6 5 1 1 1 k ' +
  '1 2b 1 3v 1 5 2 4m 1 12 2 1 7 13 9 19 1 1 1 2 1 2 1 1 8 r 5 3 t b 5 22 4 2u 1 8 2 a 1 j 2 1 ' +
  'g 1n 2 2t e 1i 4 1 5 1a i s 1w l 1 8 m e 1 3l 2 a 1 j 1 8 2 2 2 m 1 7 1 1 3 4 2 9 2 2 2 4 8 ' +
  '1 4 2 1 5 2 c f 3 1 6 4 2 2 m 1 7 1 2 1 2 1 2 2 1 1 5 4 2 2 3 3 1 7 4 1 1 7 g b 3 1 9 1 3 1 ' +
  'm 1 7 1 2 1 5 2 a 1 3 1 3 2 1 f 4 2 a 9 1 7 3 1 8 2 2 2 m 1 7 1 2 1 5 2 9 2 2 2 3 8 2 4 2 1 ' +
  '5 2 a 1 1 g 2 1 6 3 3 1 4 3 2 1 1 1 2 3 2 3 3 3 c 4 5 3 3 1 4 2 1 6 1 e a g 4 1 8 1 3 1 n 1 ' +
  'g 3 8 1 3 1 4 7 2 1 3 5 4 2 a g 4 1 8 1 3 1 n 1 a 1 5 2 9 1 3 1 4 7 2 7 1 1 4 2 a 1 2 e 3 1 ' +
  '8 1 3 1 15 2 8 1 3 1 5 5 4 7 5 2 a a 6 2 2 1 i 3 o 1 9 1 1 2 7 3 1 4 6 1 1 1 8 6 a 2 2 d 1m ' +
  '5 f 1 a 13 2 1 1 2 2 1 1 2 1 6 4 1 7 1 3 1 1 1 1 2 2 1 d 1 3 2 5 1 1 1 6 2 a 2 4 w 1 n 2 6 a ' +
  'b 1 1 1 1 1 4 a 1 10 4 k 1 i 1 10 9 1 1l 22 6 26 2 12 1 1 5 1 2 17 1 99 1 4 2 7 1 1 1 4 2 15 ' +
  '1 4 2 x 1 4 2 7 1 1 1 4 2 f 1 1l 1 4 2 1v 2 3 9 9 e g g 2e 2 6 3 h8 2 h 1 q 5 23 3 b 7 d 1 7 ' +
  'b l b k c d 1 3 1 2 c 2c 3 1 4 2 2 a x 3 2 a 6 2g 8 17 5 1y a v 1 c 4 c a 14 2 5 b 18 4 q 6 ' +
  'b 11 s 4 1r 1 t 2 b 6 a d 1 8 e 1u 24 4 a h 9 c 38 c 1k 8 a 3 1d 2 9 1z 3 1 z 1 2 6 6u 5 7v ' +
  '2 6 2 12 2 6 2 8 1 1 1 1 1 1 1 v 2 1h 1 7 1 1 3 3 1 7 3 4 2 6 4 d 5 3 1 7 1u 2 j 1 s 1 d 1 g ' +
  'd 1f d 4 1 3 c h 1 4 1 2 a 1 1 2 6 6 1 1 1 1 1 1 g 2 4 5 5 4 1 h 15 22f 1b 1 1b 1 3p 6 9 c ' +
  '12 1 1 5 1 2 1k 7 1 f o 9 7 1 7 1 7 1 7 1 7 1 7 1 7 1 7 1 w ed 3 p f 1 5 2 5 4 2e 2 7 1 2i 1 ' +
  '4 5 15 3 2m h r 1h g e8 52u 22 g5y 16 wd 1v 1a 2 7h 3 s k 1c 4 a 1 37 11 9 2 2v 2 10 1 8 1r ' +
  '1d o 1g c 1y a a 6 o 3 1 1 1 2 1a 2 10 c t 3 1t e b 6 v 1 1j 9 e 2 a 6 n 3 21 o 3 2 g 2 5 a ' +
  '6 2 6 2 6 9 7 1 7 1 17 1 a a 3f 1 2 2 a 6 8mc c n 4 1d 6is a6 2 2y 12 7 c 5 5 c 1 d 1 5 1 1 ' +
  '1 2 1 2 1 30 x a3 i 1s 2 1i 14 c 4 g g g 3 2 o 3 w 5 1 3r j a 7 q 4 1 1 q b 2h 3 6 2 6 2 6 2 ' +
  '3 z c 1 q 1 j 1 2 1 f 2 e y 3f 1x 1h 3s 1 3m t 3 1d f 1 v w g r 5 17 5 u 2 10 4 8 1 5 16 4e ' +
  '2 a 6 10 4 10 4 14 8 1g 4c 8n 9 m a 8 48 6 2 1 1 18 1 2 3 1 2 n a n 9 v 1t j 1 2 a m a q 1y ' +
  '1k 6 2 1s 4 1 2 5 8 1 3 1 r 4 3 4 1 w t 3 t z 8 1 u p 1i a m a j d i 32 21 1j 1f d 1f lp 1z ' +
  'v a f 1o l p 7 a 6 1h 1 a g 10 2 1 9 1x 5 3 3 b 1 1 z i 1 11 6 1 1t 7 1 1 1 4 1 f 1 a 7 1n 5 ' +
  'a 6 4 1 8 2 2 2 m 1 7 1 2 1 5 2 9 2 2 2 3 2 1 6 1 5 7 2 7 3 5 3v 23 5 a 12 1y 1 1 8 a 4m 1i ' +
  '2 9 n 6 y 1t 3 1 b a 12 1k 8 a 1i q 3 f 4 a 9y 22 l 1 cg 1l 7b 9 1 19 1 9 f a o u 2 m 1 e nd ' +
  'pm 2u 33 h 5g 24c tr 34h g7 6nt ft 7 v 1 a 2u u 2 5 b 1j 9 4 c a 9 l 5 j og 1x b 1b g h 1s 1 ' +
  'v 4q5 j kz 7bh 2 2da 2z 5 d 3 9 7 a 3 2 43q 5 3 6 8 8 2 7 u 4 44 3 cb 2d 1 1z 1 2 2 1 2 2 2 ' +
  '4 1 c 1 1 1 7 1 1t 1 4 2 8 1 7 1 s 1 4 1 5 1 1 3 7 1 9g 2 p 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 v ' +
  '1 p 1 8 2 1e e8 1j 4 1e 8 1 e 1 m 5 1 f 11s 7 1 h 2 7 1 2 1 5 1jp 5h b 7 15 23 5 a x2 4 1 r ' +
  '1 2 1 1 2 1 1 a 1 4 1 1 1 1 6 1 4 1 1 1 1 1 1 3 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 1 7 ' +
  '1 4 1 4 1 1 1 a 1 h 5 3 1 5 1 h 3es wyf 15 379 b 66 2 4g2 866 f2 fhlu 6o'

/** What Go's `unicode.IsPrint` accepts, in Unicode 15.0. */
export const printableRanges: RangeTable =
  'w 2n y c 1 ju 2 6 4 7 1 1 1 k 1 b1 1 12 2 1e 2 3 1 1j 8 r 4 6 h m 1 5c 1 1c 2 1n 2 2t e 1n 2 ' +
  '1d 2 f 1 s 2 1 1 b 5 v 9 22 1 4h 1 8 2 2 2 m 1 7 1 1 3 4 2 9 2 2 2 4 8 1 4 2 1 5 2 p 2 3 1 6 ' +
  '4 2 2 m 1 7 1 2 1 2 1 2 2 1 1 5 4 2 2 3 3 1 7 4 1 1 7 h a 3 1 9 1 3 1 m 1 7 1 2 1 5 2 a 1 3 ' +
  '1 3 2 1 f 4 2 c 7 7 1 3 1 8 2 2 2 m 1 7 1 2 1 5 2 9 2 2 2 3 7 3 4 2 1 5 2 i a 2 1 6 3 3 1 4 ' +
  '3 2 1 1 1 2 3 2 3 3 3 c 4 5 3 3 1 4 2 1 6 1 e l 5 d 1 3 1 n 1 g 2 9 1 3 1 4 7 2 1 3 2 1 2 4 ' +
  '2 a 7 m 1 3 1 n 1 a 1 5 2 9 1 3 1 4 7 2 6 2 1 4 2 a 1 3 c d 1 3 1 1f 1 3 1 6 4 g 2 q 1 3 1 i ' +
  '3 o 1 9 1 1 2 7 3 1 4 6 1 1 1 8 6 a 2 3 c 1m 4 t 11 2 1 1 1 5 1 o 1 1 1 n 2 5 1 1 1 7 1 a 2 ' +
  '4 w 20 1 10 4 13 1 10 1 f 1 d 11 5i 1 1 5 1 2 ah 1 4 2 7 1 1 1 4 2 15 1 4 2 x 1 4 2 7 1 1 1 ' +
  '4 2 f 1 1l 1 4 2 1v 2 w 3 q 6 2e 2 6 2 hs 1 s 3 2h 7 m 9 o 9 k c d 1 3 1 2 c 2m 2 a 6 a 6 e ' +
  '1 b 6 2h 7 17 5 1y a v 1 c 4 c 4 1 3 16 2 5 b 18 4 q 6 b 3 1q 2 1t 1 t 2 b 6 a 6 e 2 v 1d 25 ' +
  '3 1b 1 38 8 1o 3 f 3 1o 7 17 2 b 8 17 5 eu 2 6 2 12 2 6 2 8 1 1 1 1 1 1 1 v 2 1h 1 f 1 e 2 6 ' +
  '1 j 2 3 1 9 h o 8 1b h 2 2 r 1 d 3 x f x f 3w 4 if p b l 1ec 2 w 1 9p 5 19 1 1 5 1 2 1k 7 2 ' +
  'e o 9 7 1 7 1 7 1 7 1 7 1 7 1 7 1 7 1 3i y q 1 2h c 5y q c 5 1r 1 2e 2 2v 5 17 1 2m 1 2c c ' +
  '1b 1 mlp 3 1j 9 9o k 54 8 5n 5 2 1 1 1 5 o 1n 3 a 6 1k 8 1y 8 c 6 38 b u 3 26 1 b 4 x 1 1j 9 ' +
  'e 2 a 2 2v o s a 6 2 6 2 6 9 7 1 7 1 1o 4 3i 2 a 6 8mc c n 4 1d 6is a6 2 2y 12 7 c 5 5 q 1 5 ' +
  '1 1 1 2 1 2 1 3h g cd 2 1i 7 1 w 16 6 1f 1 j 1 4 4 5 1 3r 4 5a 3 6 2 6 2 6 2 3 3 7 1 7 d 2 2 ' +
  'c 1 q 1 j 1 2 1 f 2 e y 3f 5 3 4 19 3 2g 1 d 3 1 1b 1a 3m t 3 1d f s 4 10 9 u 5 17 5 u 1 11 ' +
  '4 e 16 4e 2 a 6 10 4 10 4 14 8 1g b c 1 f 1 7 1 2 1 b 1 f 1 7 1 2 1v 8n 9 m a 8 o 6 1 16 1 9 ' +
  '1x 6 2 1 1 18 1 2 3 1 2 n 1 20 8 9 1c j 1 2 5 x 3 r 5 1 1s 1k 4 k 2 1e 1 2 5 8 1 3 1 t 2 3 4 ' +
  'a 7 9 7 1s w 13 4 c 9 1i 3 t 2 r 5 q 7 4 c 7 28 21 1j 1f d 1f 7 1a 8 a 86 v 1 16 1 3 2 2 23 ' +
  '17 8 16 m q 12 s k n 9 26 4 10 9 1q 1 5 d p 7 a 6 1h 1 i 8 13 9 2o 1 k b i 1 1b 1q 7 1 1 1 4 ' +
  '1 f 1 b 6 1n 5 a 6 4 1 8 2 2 2 m 1 7 1 2 1 5 1 a 2 2 2 3 2 1 6 1 5 7 2 7 3 5 3v 2k 1 5 u 20 ' +
  '8 a 4m 1i 2 12 y 1x b a 6 d j 1m 6 a 1i r 2 f 4 n 55 1o 2s 2b c 8 2 1 2 8 1 2 1 u 1 2 2 c 9 ' +
  'a 1y 8 2 1a 2 b r 20 8 2b d 21 7 a 6u 9 1 19 1 e a t 3 w 2 m 1 e 21 7 1 2 1 18 3 1 1 2 1 9 8 ' +
  'a 6 6 1 2 1 11 1 2 1 6 7 a 8m p 7 h 1 15 3 s 2e 1 f 1e d pn 2u 33 1 5 b 5g 218 2r d ts g m ' +
  '33e g7 6nt ft 7 v 1 a 4 29 1 a 6 u 2 6 a 1y a a 1 7 1 l 5 j j4 2j 2t 23 4 1l 7 h 1s 5 b 2 e ' +
  '4qg 8 ye 16 9 6w7 4 1 7 1 2 1 83 f 1 t 3 2 1 e 4 8 b0 1s4 2z 5 d 3 9 7 a 2 4 3mo 1a 2 n 9 38 ' +
  '1o 6u a 13 2 22 8 34 l 1y 3e k c k c 2f 9 p 3r 2d 1 1z 1 2 2 1 2 2 2 4 1 c 1 1 1 7 1 1t 1 4 ' +
  '2 8 1 7 1 s 1 4 1 5 1 1 3 7 1 9g 2 84 2 ji f 5 1 f uo v 6 6 5x 7 1 h 2 7 1 2 1 5 5 1q x 1 34 ' +
  '19 3 e 2 a 4 2 8w v h 1m 5 1 cw 16 km 7 1 4 1 2 1 f 1 5h 2 g 15 24 4 a 4 2 lt 1w 24 1p 5e 4 ' +
  '1 r 1 2 1 1 2 1 1 a 1 4 1 1 1 1 6 1 4 1 1 1 1 1 1 3 1 2 1 1 2 1 1 1 1 1 1 1 1 1 1 2 1 1 2 4 ' +
  '1 7 1 4 1 4 1 1 1 a 1 h 5 3 1 5 1 h 1g 2 7i 18 4 2s c f 2 f 1 f 1 11 a 4u 1k t d 18 4 9 7 2 ' +
  'e 6 4a rc 4 h 3 d 3 3b 4 2n 6 c 4 1 f c 4 1k 8 a 6 14 8 u 2 2 26 9g c e 2 d 3 9 7 1a 1 7 8 e ' +
  '4 9 7 9 7 43 1 1j 11 a sm wyo w 37e 6 66 2 4g2 e 5rl 2e7 f2 15u 3t7 5 38g f9e8 6o'
