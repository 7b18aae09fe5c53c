# Writes expected.json beside it: Rscript expected.R (R 4, car, effectsize; jsonlite).
library(car)
library(jsonlite)
options(contrasts = c("contr.treatment", "contr.poly"))
models <- read.csv("../../../../experiments/ingredients-table/models.csv", na.strings = "")
anova_of <- function(factors, rows) {
  fit <- lm(reformulate(factors, "procrustes_r2"), rows)
  table <- Anova(fit, type = 2)
  rest <- table["Residuals", ]
  total <- sum((rows$procrustes_r2 - mean(rows$procrustes_r2))^2)
  lapply(setNames(factors, factors), function(one) {
    ss <- table[one, "Sum Sq"]; df <- table[one, "Df"]; mse <- rest[["Sum Sq"]] / rest[["Df"]]
    c(nrow(rows), ss, df, rest[["Df"]], table[one, "F value"], table[one, "Pr(>F)"],
      ss / total, ss / (ss + rest[["Sum Sq"]]), (ss - df * mse) / (total + mse))
  })
}
two <- models[complete.cases(models[c("attention", "instruction_tuned")]), ]
# By chance, a small one: unbalanced, with ties.
toy <- data.frame(
  y = c(3, 5, 5, 8, 9, 2, 2, 6, 7, 4, 4, 1, 10, 5, 6),
  g = c("a", "a", "a", "a", "a", "b", "b", "b", "b", "c", "c", "c", "c", "c", "c"))
kw <- kruskal.test(y ~ g, toy)
r <- rank(toy$y); n <- nrow(toy); t <- table(toy$y)
s2 <- n * (n + 1) / 12 - sum(t^3 - t) / (12 * (n - 1))
m <- tapply(r, toy$g, mean); k <- table(toy$g)
dunn <- lapply(list(c(1, 2), c(1, 3), c(2, 3)), function(p) {
  z <- (m[p[1]] - m[p[2]]) / sqrt(s2 * (1 / k[p[1]] + 1 / k[p[2]]))
  as.numeric(c(z, 2 * pnorm(-abs(z))))
})
kwm <- kruskal.test(procrustes_r2 ~ family, models)
a <- c(.41, .35, .52, .28, .44, .39); b <- c(.33, .36, .40, .22, .31, .37)
tt <- t.test(a, b, paired = TRUE)
# The exact gamma correction of effectsize is another one than 1 - 3/(4 df - 1).
dz <- mean(a - b) / sd(a - b)
out <- list(
  one = anova_of("architecture", models),
  two = anova_of(c("attention", "instruction_tuned"), two),
  toy = anova_of("g", setNames(toy, c("procrustes_r2", "g"))),
  kruskal = c(kw$statistic, kw$parameter, kw$p.value,
    effectsize::rank_epsilon_squared(y ~ g, data = toy, ci = NULL)[[1]]),
  kruskalFamilies = c(kwm$statistic, kwm$parameter, kwm$p.value),
  dunn = dunn,
  paired = c(mean(a), mean(b), tt$estimate, tt$conf.int, tt$statistic, tt$parameter, tt$p.value,
    dz, dz * (1 - 3 / (4 * 5 - 1))))
write_json(out, "expected.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)
