/**
 * The 128 THINGS concepts of "Computational ingredients" (arXiv:2510.01030, appendix A.3), one a
 * line: THINGS unique id, name, category as the study labels it, 0-based row among the 1,854 THINGS
 * concepts (Hebart et al. 2019). Names, categories and indices are facts of that list. Line breaks
 * of the printed table are repaired ("flower", "gourd"); homonyms are resolved by the definition the
 * study shows.
 */
export const things128Table = `
badger	badger	animal	53
bear	bear	animal	105
butterfly	butterfly	animal	229
chipmunk	chipmunk	animal	334
cow	cow	animal	426
crow	crow	animal	446
fly	fly	animal	621
giraffe	giraffe	animal	675
grasshopper	grasshopper	animal	706
hyena	hyena	animal	815
iguana	iguana	animal	825
lion	lion	animal	933
mosquito	mosquito	animal	1020
mouse2	mouse	animal	1027
owl	owl	animal	1091
parrot	parrot	animal	1121
puffin	puffin	animal	1248
snail	snail	animal	1476
snake	snake	animal	1477
tarantula	tarantula	animal	1626
bathrobe	bathrobe	clothing	90
beanie	beanie	clothing	104
bow1	bow	clothing	174
bracelet2	bracelet	clothing	188
button1	button	clothing	230
chaps	chaps	clothing	306
hat	hat	clothing	757
jeans	jeans	clothing	842
kilt	kilt	clothing	872
kimono	kimono	clothing	873
kneepad	kneepad	clothing	878
tuxedo	tuxedo	clothing	1738
uniform	uniform	clothing	1747
veil	veil	clothing	1755
visor	visor	clothing	1766
bag	bag	container	54
cooker	cooker	container	399
doily	doily	container	498
fishbowl	fishbowl	container	601
honeypot	honeypot	container	790
thermos	thermos	container	1647
vase	vase	container	1753
appetizer	appetizer	food	29
applesauce	applesauce	food	32
baklava	baklava	food	57
beer	beer	food	113
bok_choy	bok choy	food	156
bread	bread	food	194
crepe	crepe	food	440
cupcake	cupcake	food	461
dessert	dessert	food	481
dough	dough	food	513
enchilada	enchilada	food	556
grapefruit	grapefruit	food	703
gravy	gravy	food	711
hummus	hummus	food	812
leek	leek	food	910
mango	mango	food	966
margarita	margarita	food	973
mashed_potato	mashed potato	food	979
milkshake	milkshake	food	1002
oatmeal	oatmeal	food	1069
parfait	parfait	food	1119
pumpkin	pumpkin	food	1253
quesadilla	quesadilla	food	1261
quiche	quiche	food	1262
ravioli	ravioli	food	1289
sea_urchin	sea urchin	food	1393
souffle	souffle	food	1498
stew	stew	food	1551
tortellini	tortellini	food	1686
waffle	waffle	food	1770
wrap	wrap	food	1837
bassinet	bassinet	furniture	85
bathtub	bathtub	furniture	91
beanbag	beanbag	furniture	103
bed	bed	furniture	108
bench	bench	furniture	120
coaster	coaster	furniture	368
computer_screen	computer screen	furniture	395
cot	cot	furniture	420
couch	couch	furniture	422
crib	crib	furniture	441
album	album	other	11
backscratcher	backscratcher	other	50
banjo	banjo	other	68
baseball	baseball	other	78
baseball_glove	baseball glove	other	80
bassoon	bassoon	other	86
beachball	beachball	other	99
blower	blower	other	145
bongo	bongo	other	162
cannonball	cannonball	other	261
canvas	canvas	other	264
chainsaw	chainsaw	other	299
cymbal	cymbal	other	468
doorknob	doorknob	other	509
doorknocker	doorknocker	other	510
extinguisher	extinguisher	other	563
fire_alarm	fire alarm	other	591
guitar	guitar	other	723
hatchet	hatchet	other	759
hula_hoop	hula hoop	other	810
knitting_needle	knitting needle	other	881
knob	knob	other	882
lawnmower	lawnmower	other	905
pinball	pinball	other	1178
pocket_watch	pocket watch	other	1206
shuffleboard	shuffleboard	other	1439
skeleton	skeleton	other	1450
swab	swab	other	1590
tennis_ball	tennis ball	other	1642
toilet_paper	toilet paper	other	1671
treadmill	treadmill	other	1706
trowel	trowel	other	1719
volleyball	volleyball	other	1767
flower	flower	plant	619
gourd	gourd	plant	696
airbag	airbag	vehicle	7
carriage	carriage	vehicle	276
exhaust_pipe	exhaust pipe	vehicle	562
hot-air_balloon	hot-air balloon	vehicle	803
humvee	humvee	vehicle	813
missile	missile	vehicle	1006
odometer	odometer	vehicle	1071
taillight	taillight	vehicle	1617
tank1	tank	vehicle	1620
taxi	taxi	vehicle	1630
`;
