# Writes expected.json beside it: Rscript expected.R (R 4; jsonlite).
library(jsonlite)
rows <- read.csv("../../../../experiments/ingredients-table/training_stages.csv")
order <- c("Base", "SFT", "DPO", "RLVR")
rows <- rows[rows$stage %in% order, ]
rows$index <- match(rows$stage, order)
trend <- lm(procrustes_r2 ~ factor(model) + index, rows)
deltas <- do.call(rbind, lapply(split(rows, rows$model), function(one) {
  one <- one[order(one$index), ]
  data.frame(transition = head(one$index, -1), delta = diff(one$procrustes_r2))
}))
line <- lm(delta ~ transition, deltas)
of <- function(fit, name) {
  row <- summary(fit)$coefficients[name, ]
  c(nobs(fit), row[1], row[2], confint(fit)[name, ], row[3], fit$df.residual, row[4])
}
transitions <- lapply(1:3, function(k) {
  test <- t.test(deltas$delta[deltas$transition == k])
  c(test$parameter + 1, test$estimate, test$conf.int, test$statistic, test$parameter, test$p.value)
})
holm <- p.adjust(sapply(transitions, function(one) one[[7]]), "holm")
# The trend of a lineage whose constant is the mean of all rows' constants, at both ends.
at <- rbind(c(1, colMeans(model.matrix(trend))[2:4], 1), c(1, colMeans(model.matrix(trend))[2:4], 4))
fit <- as.numeric(at %*% coef(trend))
half <- qt(.975, trend$df.residual) * sqrt(diag(at %*% vcov(trend) %*% t(at)))
out <- list(trend = of(trend, "index"), delta = of(line, "transition"),
  transitions = lapply(transitions, as.numeric), holm = holm,
  band = cbind(fit, fit - half, fit + half))
write_json(out, "expected.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)
